import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { ConfigError } from "../errors.ts";
import { allEntries, readCompiledGazetteer } from "./compiled.ts";
import { derivePeoples } from "./derive.ts";
import { GazetteerIndex } from "./index.ts";

/** The known actors, ready for matching, and the lists they came from. */
export interface Gazetteer {
  readonly index: GazetteerIndex;
  /** “builtin@sha256:…”, “my.yaml@sha256:…”, in order of use. */
  readonly lists: readonly string[];
}

/**
 * Loads the bundled gazetteer (unless `builtin` is false) and the user's files; a later entry replaces an earlier one of
 * the same id and outranks it elsewhere. Throws E_GAZETTEER for a file that cannot be read or is not valid.
 */
export async function loadGazetteer(files: readonly string[], builtin: boolean): Promise<Gazetteer> {
  const compiled = builtin ? readCompiledGazetteer() : null;
  const lists = compiled ? [`builtin@sha256:${compiled.sha256}`] : [];
  if (compiled && files.length === 0) return { index: new GazetteerIndex(compiled.trie, compiled.entries), lists };
  const entries = new Map((compiled ? allEntries(compiled.entries) : []).map((entry) => [entry.id, entry]));
  for (const [n, file] of files.entries()) {
    const content = await readUserFile(file);
    const { parseGazetteer } = await import("./parse.ts");
    for (const entry of parseGazetteer(content.toString("utf8"), file, file, n + 1)) entries.set(entry.id, entry);
    lists.push(`${file}@sha256:${sha256(content)}`);
  }
  return { index: GazetteerIndex.of(derivePeoples([...entries.values()])), lists };
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
