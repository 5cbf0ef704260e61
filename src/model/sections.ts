import { createHash } from "node:crypto";
import { WhosaidError } from "../errors.ts";

/** Raised with every change of layout, templates or labels: a file of another version would give nonsense. */
export const FORMAT_VERSION = 1;
const MAGIC = "WHOSAID-SECTIONS";
const DIGEST_BYTES = 16;
const ALIGNMENT = 8;

/** Named arrays, as a binary data file holds them. */
export type Sections = Readonly<Record<string, SectionArray>>;
export type SectionArray = Int32Array | Float32Array | Uint8Array | Uint16Array | Int8Array;

const TYPES = { Int32Array, Float32Array, Uint8Array, Uint16Array, Int8Array } as const;
type TypeName = keyof typeof TYPES;

interface Header {
  readonly version: number;
  readonly sections: readonly {
    readonly name: string;
    readonly type: TypeName;
    readonly offset: number;
    readonly length: number;
  }[];
}

/** Writes sections behind a header and a checksum; the same sections give the same bytes. */
export function packSections(sections: Sections): Buffer {
  const described: Header["sections"][number][] = [];
  const parts: Buffer[] = [];
  let offset = 0;
  for (const [name, array] of Object.entries(sections)) {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength);
    described.push({ name, type: array.constructor.name as TypeName, offset, length: array.length });
    const padding = (ALIGNMENT - (bytes.length % ALIGNMENT)) % ALIGNMENT;
    parts.push(bytes, Buffer.alloc(padding));
    offset += bytes.length + padding;
  }
  const body = Buffer.concat(parts);
  const header = Buffer.from(JSON.stringify({ version: FORMAT_VERSION, sections: described } satisfies Header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([Buffer.from(MAGIC), digestOf(header, body), length, header, body]);
}

/** Reads what {@link packSections} wrote; throws E_DATA for a file that is damaged or of another version. */
export function unpackSections(file: Buffer, path: string): Sections {
  const headerStart = MAGIC.length + DIGEST_BYTES + 4;
  if (file.length < headerStart || file.toString("latin1", 0, MAGIC.length) !== MAGIC)
    throw fault(path, "is no data file of this program");
  const headerLength = file.readUInt32LE(headerStart - 4);
  const headerBytes = file.subarray(headerStart, headerStart + headerLength);
  const body = file.subarray(headerStart + headerLength);
  const digest = file.subarray(MAGIC.length, MAGIC.length + DIGEST_BYTES);
  if (!digestOf(headerBytes, body).equals(digest)) throw fault(path, "is damaged: its checksum does not fit");
  const header = parseHeader(headerBytes, path);
  if (header.version !== FORMAT_VERSION) throw fault(path, `has version ${header.version}, not ${FORMAT_VERSION}`);
  return Object.fromEntries(header.sections.map((section) => [section.name, viewSection(body, section)]));
}

function parseHeader(bytes: Buffer, path: string): Header {
  try {
    return JSON.parse(bytes.toString("utf8")) as Header;
  } catch {
    throw fault(path, "is damaged: its header cannot be read");
  }
}

/** A section that must be there and of the given kind. */
export function takeSection<T extends SectionArray>(sections: Sections, name: string): T {
  const section = sections[name];
  if (section === undefined) throw fault(name, "is missing from its data file");
  return section as T;
}

function viewSection(body: Buffer, { type, offset, length }: Header["sections"][number]): SectionArray {
  const View = TYPES[type];
  const bytes = length * View.BYTES_PER_ELEMENT;
  const copy = new Uint8Array(bytes);
  copy.set(body.subarray(offset, offset + bytes));
  return new View(copy.buffer);
}

function digestOf(header: Buffer, body: Buffer): Buffer {
  return createHash("sha256").update(header).update(body).digest().subarray(0, DIGEST_BYTES);
}

function fault(path: string, problem: string): WhosaidError {
  return new WhosaidError("E_DATA", `${path}: ${problem}; reinstall the package`);
}
