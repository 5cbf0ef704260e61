import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { ConfigError } from "../errors.ts";
import { loadData } from "../model/data.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { derivePeoples } from "./derive.ts";
import { GazetteerIndex } from "./index.ts";

/** The known actors, ready for matching, and the lists they came from. */
export interface Gazetteer {
  readonly index: GazetteerIndex;
  /** “builtin@sha256:…”, “my.yaml@sha256:…”, in order of use. */
  readonly lists: readonly string[];
}

/** The shipped form of the bundled gazetteer. */
export interface CompiledGazetteer {
  readonly sha256: string;
  readonly entries: readonly GazetteerEntry[];
}

/**
 * Loads the bundled gazetteer (unless `builtin` is false) and the user's files; a later entry replaces an earlier one of
 * the same id and outranks it elsewhere. Throws E_GAZETTEER for a file that cannot be read or is not valid.
 */
export async function loadGazetteer(files: readonly string[], builtin: boolean): Promise<Gazetteer> {
  const entries = new Map<string, GazetteerEntry>();
  const lists: string[] = [];
  if (builtin) {
    const compiled = loadData<CompiledGazetteer>("gazetteer");
    for (const entry of compiled.entries) entries.set(entry.id, entry);
    lists.push(`builtin@sha256:${compiled.sha256}`);
  }
  for (const [n, file] of files.entries()) {
    const content = await readUserFile(file);
    const { parseGazetteer } = await import("./parse.ts");
    for (const entry of parseGazetteer(content.toString("utf8"), file, file, n + 1)) entries.set(entry.id, entry);
    lists.push(`${file}@sha256:${sha256(content)}`);
  }
  return { index: new GazetteerIndex(derivePeoples([...entries.values()])), lists };
}

/** The hexadecimal SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function readUserFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unreadable";
    throw new ConfigError("E_GAZETTEER", `${file}: cannot be read (${reason}); check the path given to --gazetteer`, {
      cause,
    });
  }
}
