import { crc32 } from "node:zlib";
import { WhosaidError } from "../errors.ts";

/** Raised with every change of layout, templates or labels: a file of another version would give nonsense. */
export const FORMAT_VERSION = 3;
const MAGIC = "WHOSAID-SECTIONS";
const CHECKSUM_BYTES = 4;
const START = MAGIC.length + CHECKSUM_BYTES + 4;
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
  const header = makeHeader(JSON.stringify({ version: FORMAT_VERSION, sections: described } satisfies Header));
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32LE(checksumOf(header, body), 0);
  numbers.writeUInt32LE(header.length, CHECKSUM_BYTES);
  return Buffer.concat([Buffer.from(MAGIC), numbers, header, body]);
}

/** Filled with spaces, so that the sections behind it stand where typed arrays may begin. */
function makeHeader(json: string): Buffer {
  const bytes = Buffer.from(json);
  const padding = (ALIGNMENT - ((START + bytes.length) % ALIGNMENT)) % ALIGNMENT;
  return Buffer.concat([bytes, Buffer.alloc(padding, " ")]);
}

/** Reads what {@link packSections} wrote, as views into the file; throws E_DATA for a file that is damaged or of another version. */
export function unpackSections(file: Buffer, path: string): Sections {
  if (file.length < START || file.toString("latin1", 0, MAGIC.length) !== MAGIC)
    throw fault(path, "is no data file of this program");
  const bodyStart = START + file.readUInt32LE(START - 4);
  const headerBytes = file.subarray(START, bodyStart);
  const body = file.subarray(bodyStart);
  if (checksumOf(headerBytes, body) !== file.readUInt32LE(MAGIC.length))
    throw fault(path, "is damaged: its checksum does not fit");
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
  const start = body.byteOffset + offset;
  if (start % ALIGNMENT === 0) return new View(body.buffer as ArrayBuffer, start, length);
  const copy = Uint8Array.from(body.subarray(offset, offset + length * View.BYTES_PER_ELEMENT));
  return new View(copy.buffer);
}

/** Finds damage, not malice. */
function checksumOf(header: Buffer, body: Buffer): number {
  return crc32(body, crc32(header));
}

function fault(path: string, problem: string): WhosaidError {
  return new WhosaidError("E_DATA", `${path}: ${problem}; reinstall the package`);
}
