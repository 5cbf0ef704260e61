import { readdirSync, readFileSync } from "node:fs";
import { vi } from "vitest";
import { parse } from "yaml";
import { parseGazetteer } from "../../src/gazetteer/parse.ts";
import type { GazetteerEntry } from "../../src/model/gazetteer.ts";
import { LEXICONS } from "../../src/model/lexicons.ts";

const DATA = new URL("../../data/", import.meta.url);
const GAZETTEER = new URL("gazetteer/", DATA);

// Sources have no compiled data beside them: tests that import this file first read the authored YAML instead.
vi.mock("../../src/model/data.ts", () => ({
  loadData: (name: keyof typeof LEXICONS | "gazetteer") =>
    name === "gazetteer" ? { sha256: "0".repeat(64), entries: readBundled() } : readLexicon(name),
}));

function readLexicon(name: keyof typeof LEXICONS): unknown {
  return LEXICONS[name].parse(parse(readFileSync(new URL(`${name}.yaml`, DATA), "utf8")));
}

/** The files of the bundled gazetteer, sorted. */
export const BUNDLED_FILES: readonly string[] = readdirSync(GAZETTEER)
  .filter((file) => file.endsWith(".yaml"))
  .sort();

/** The entries of one file of the bundled gazetteer. */
export function readBundledFile(file: string): GazetteerEntry[] {
  return parseGazetteer(readFileSync(new URL(file, GAZETTEER), "utf8"), file, "builtin", 0);
}

/** Every entry of the bundled gazetteer, as the build compiles them. */
export function readBundled(): GazetteerEntry[] {
  return BUNDLED_FILES.flatMap(readBundledFile);
}
