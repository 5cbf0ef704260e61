import { readFileSync } from "node:fs";
import { WhosaidError } from "../errors.ts";

/** The same folder from `dist/model` and from `src/model`. */
const COMPILED = new URL("../../dist/data/", import.meta.url);

/**
 * Reads a shipped lexicon, compiled and validated from `data/NAME.yaml` when the package was built.
 * Throws E_DATA where the installation is incomplete.
 */
export function loadData<T>(name: string): T {
  try {
    return JSON.parse(readFileSync(new URL(`${name}.json`, COMPILED), "utf8")) as T;
  } catch (cause) {
    throw new WhosaidError("E_DATA", `data file ${name}.json is missing or damaged; reinstall the package`, { cause });
  }
}
