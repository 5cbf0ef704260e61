import { readdirSync, readFileSync } from "node:fs";
import { parseGazetteer } from "../../src/gazetteer/parse.ts";
import type { GazetteerEntry } from "../../src/model/gazetteer.ts";

const DATA = new URL("../../data/", import.meta.url);
const GAZETTEER = new URL("gazetteer/", DATA);

/** The files of the bundled gazetteer, sorted. */
export const BUNDLED_FILES: readonly string[] = readdirSync(GAZETTEER, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".yaml"))
  .sort();

/** The entries of one file of the bundled gazetteer. */
export function readBundledFile(file: string): readonly GazetteerEntry[] {
  return parseGazetteer(readFileSync(new URL(file, GAZETTEER), "utf8"), file, "builtin", 0);
}

/** Every entry of the bundled gazetteer, as the build compiles them. */
export function readBundled(): GazetteerEntry[] {
  return BUNDLED_FILES.flatMap(readBundledFile);
}
