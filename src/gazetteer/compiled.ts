import { readFileSync } from "node:fs";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { packSections, type Sections, takeSection, unpackSections } from "../model/sections.ts";
import { compactEntry, expandEntry } from "./compact.ts";
import { type EntryStore, groupByOffice } from "./index.ts";
import { PieceTable } from "./piece-table.ts";
import { buildTrie, prefixSums, type Trie } from "./trie.ts";

/** The bundled gazetteer as shipped: the trie of its names, and the entries, each parsed only when asked for. */
export interface CompiledGazetteer {
  /** SHA-256 of the entries. */
  readonly sha256: string;
  readonly trie: Trie;
  readonly entries: EntryStore;
}

const SHIPPED = new URL("../../dist/data/gazetteer.bin", import.meta.url);

/** Packs entries, sorted by id, for shipping; the same entries give the same bytes. */
export function packGazetteer(entries: readonly GazetteerEntry[], sha256: string): Buffer {
  const { pieces, by, edgeStart, refStart, refEntry, refAlias } = buildTrie(entries);
  const records = entries.map((entry) => Buffer.from(compactEntry(entry)));
  return packSections({
    pieces: pieces.slots,
    by,
    edgeCounts: lengthsOf(edgeStart),
    refCounts: lengthsOf(refStart),
    refEntry,
    refAlias,
    recordLengths: Uint16Array.from(records, checkedLength),
    ...packPlaces(entries),
    ...packOffices(entries),
    sha256: new Uint8Array(Buffer.from(sha256, "hex")),
    records: new Uint8Array(Buffer.concat(records)),
  });
}

/** Files by name, and for each entry its file and how many lines it stands behind the entry before it of that file. */
function packPlaces(entries: readonly GazetteerEntry[]): Sections {
  const files: string[] = [];
  const lines: number[] = [];
  const ofEntry: number[] = [];
  const steps: number[] = [];
  for (const { place } of entries) {
    const [, file = "", line = "0"] = /^(.*):(\d+)$/.exec(place) ?? [];
    if (!files.includes(file)) files.push(file);
    const n = files.indexOf(file);
    ofEntry.push(n);
    steps.push(Number(line) - (lines[n] ?? 0));
    lines[n] = Number(line);
  }
  return {
    files: new Uint8Array(Buffer.from(files.join("\n"))),
    fileOf: Uint8Array.from(ofEntry),
    lineSteps: Int32Array.from(steps),
  };
}

/** The offices by name, and for each the positions of its holders. */
function packOffices(entries: readonly GazetteerEntry[]): Sections {
  const offices = [...groupByOffice(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    offices: new Uint8Array(Buffer.from(offices.map(([office]) => office).join("\n"))),
    holderCounts: Uint16Array.from(offices, ([, holders]) => holders.length),
    holders: Int32Array.from(offices.flatMap(([, holders]) => holders)),
  };
}

/** Finds the holders of an office; the names of the offices are read when the first is asked for. */
function unpackOffices(sections: Sections): (office: string) => readonly number[] {
  const holders = takeSection<Int32Array>(sections, "holders");
  const starts = prefixSums(takeSection<Uint16Array>(sections, "holderCounts"));
  let numbers: ReadonlyMap<string, number> | undefined;
  return (office) => {
    numbers ??= new Map(
      Buffer.from(takeSection<Uint8Array>(sections, "offices"))
        .toString("utf8")
        .split("\n")
        .map((name, n) => [name, n]),
    );
    const n = numbers.get(office);
    return n === undefined ? [] : Array.from(holders.subarray(starts[n], starts[n + 1]));
  };
}

/** The places of all entries, “data/gazetteer/igos.yaml:12”. */
function unpackPlaces(sections: Sections): (position: number) => string {
  const files = Buffer.from(takeSection<Uint8Array>(sections, "files")).toString("utf8").split("\n");
  const fileOf = takeSection<Uint8Array>(sections, "fileOf");
  const steps = takeSection<Int32Array>(sections, "lineSteps");
  const lines = new Int32Array(files.length);
  const lineOf = new Int32Array(steps.length);
  for (let i = 0; i < steps.length; i++) {
    const file = fileOf[i] as number;
    lines[file] = (lines[file] as number) + (steps[i] as number);
    lineOf[i] = lines[file] as number;
  }
  return (position) => `${files[fileOf[position] as number]}:${lineOf[position]}`;
}

function checkedLength({ length }: ArrayLike<unknown>): number {
  if (length > 0xffff) throw new Error(`a run of ${length} does not fit into the compiled gazetteer`);
  return length;
}

function lengthsOf(starts: Int32Array): Uint16Array {
  return Uint16Array.from({ length: starts.length - 1 }, (_, i) =>
    checkedLength({ length: (starts[i + 1] as number) - (starts[i] as number) }),
  );
}

/** Reads the bundled gazetteer; throws E_DATA where the installation is damaged. */
export function readCompiledGazetteer(): CompiledGazetteer {
  const sections = unpackSections(readFileSync(SHIPPED), "gazetteer.bin");
  const ints = (name: string): Int32Array => takeSection<Int32Array>(sections, name);
  return {
    sha256: Buffer.from(takeSection<Uint8Array>(sections, "sha256")).toString("hex"),
    trie: {
      pieces: new PieceTable(ints("pieces")),
      by: ints("by"),
      edgeStart: prefixSums(takeSection<Uint16Array>(sections, "edgeCounts")),
      refStart: prefixSums(takeSection<Uint16Array>(sections, "refCounts")),
      refEntry: ints("refEntry"),
      refAlias: ints("refAlias"),
    },
    entries: lazyEntries(sections),
  };
}

/** Entries that are parsed when they are asked for, and found by bisection: they stand in the order of their ids. */
function lazyEntries(sections: Sections): EntryStore {
  const parsed: (GazetteerEntry | undefined)[] = [];
  const starts = prefixSums(takeSection<Uint16Array>(sections, "recordLengths"));
  const records = takeSection<Uint8Array>(sections, "records");
  const bytes = Buffer.from(records.buffer, records.byteOffset, records.byteLength);
  const size = starts.length - 1;
  const placeOf = unpackPlaces(sections);
  const at = (i: number): GazetteerEntry => {
    const entry = parsed[i] ?? expandEntry(bytes.toString("utf8", starts[i], starts[i + 1]), placeOf(i));
    parsed[i] = entry;
    return entry;
  };
  return { size, at, positionOf: (id) => bisect(id, size, (i) => at(i).id), holdersOf: unpackOffices(sections) };
}

function bisect(id: string, size: number, idAt: (position: number) => string): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (idAt(middle) < id) low = middle + 1;
    else high = middle;
  }
  return low < size && idAt(low) === id ? low : -1;
}

/** All entries of a store, parsed. */
export function allEntries(store: EntryStore): GazetteerEntry[] {
  return Array.from({ length: store.size }, (_, i) => store.at(i));
}
