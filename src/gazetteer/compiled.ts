import { readFileSync } from "node:fs";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { packSections, takeSection, unpackSections } from "../model/sections.ts";
import { compactEntry, expandEntry } from "./compact.ts";
import type { EntryStore } from "./index.ts";
import { PieceTable } from "./piece-table.ts";
import { buildTrie, type Trie } from "./trie.ts";

/** The bundled gazetteer as shipped: the trie of its names, and the entries, each parsed only when asked for. */
export interface CompiledGazetteer {
  /** SHA-256 of the entries. */
  readonly sha256: string;
  readonly trie: Trie;
  readonly entries: EntryStore;
}

const SHIPPED = new URL("../../dist/data/gazetteer.bin", import.meta.url);

/** Packs entries for shipping; the same entries give the same bytes. */
export function packGazetteer(entries: readonly GazetteerEntry[], sha256: string): Buffer {
  const { pieces, ...arrays } = buildTrie(entries);
  const records = entries.map((entry) => Buffer.from(compactEntry(entry)));
  const ends = new Int32Array(records.length);
  let end = 0;
  for (const [i, record] of records.entries()) ends[i] = end += record.length;
  return packSections({
    ...arrays,
    ends,
    sha256: new Uint8Array(Buffer.from(sha256, "hex")),
    ids: new Uint8Array(Buffer.from(entries.map(({ id }) => id).join("\n"))),
    pieces: pieces.slots,
    records: new Uint8Array(Buffer.concat(records)),
  });
}

/** Reads the bundled gazetteer; throws E_DATA where the installation is damaged. */
export function readCompiledGazetteer(): CompiledGazetteer {
  const sections = unpackSections(readFileSync(SHIPPED), "gazetteer.bin");
  const text = (name: string): string => Buffer.from(takeSection<Uint8Array>(sections, name)).toString("utf8");
  const ints = (name: string): Int32Array => takeSection<Int32Array>(sections, name);
  return {
    sha256: Buffer.from(takeSection<Uint8Array>(sections, "sha256")).toString("hex"),
    trie: {
      pieces: new PieceTable(ints("pieces")),
      from: ints("from"),
      by: ints("by"),
      edges: ints("edges"),
      refStart: ints("refStart"),
      refEntry: ints("refEntry"),
      refAlias: ints("refAlias"),
    },
    entries: lazyEntries(takeSection<Uint8Array>(sections, "records"), ints("ends"), () => text("ids").split("\n")),
  };
}

function lazyEntries(records: Uint8Array, ends: Int32Array, readIds: () => string[]): EntryStore {
  const parsed: (GazetteerEntry | undefined)[] = [];
  const bytes = Buffer.from(records.buffer, records.byteOffset, records.byteLength);
  let ids: string[] | undefined;
  const parse = (i: number): GazetteerEntry => expandEntry(bytes.toString("utf8", i === 0 ? 0 : ends[i - 1], ends[i]));
  return {
    size: ends.length,
    at: (i) => {
      const entry = parsed[i] ?? parse(i);
      parsed[i] = entry;
      return entry;
    },
    idAt: (i) => {
      ids ??= readIds();
      return ids[i] as string;
    },
  };
}

/** All entries of a store, parsed. */
export function allEntries(store: EntryStore): GazetteerEntry[] {
  return Array.from({ length: store.size }, (_, i) => store.at(i));
}
