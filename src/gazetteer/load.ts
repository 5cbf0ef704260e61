import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ConfigError } from "../errors.ts";
import type { GazetteerEntry, NamePattern } from "../model/gazetteer.ts";
import { allEntries, readCompiledGazetteer } from "./compiled.ts";
import { decodeList } from "./decode-list.ts";
import { GazetteerIndex } from "./index.ts";
import type { Layered } from "./layers.ts";
import type { ParsedList, Patch } from "./parse.ts";

/** The known actors, ready for matching, and the lists they came from. */
export interface Gazetteer {
  readonly index: GazetteerIndex;
  /** “builtin@sha256:…”, “my.yaml@sha256:…”, in order of use. */
  readonly lists: readonly string[];
  /** Words that are no name, whatever finds them. */
  readonly denied: ReadonlySet<string>;
  readonly patterns: readonly NamePattern[];
}

/**
 * Loads the bundled gazetteer (unless `builtin` is false) and the user's files; a later entry replaces an earlier one of
 * the same id and outranks it elsewhere. Throws E_GAZETTEER for a file that cannot be read or is not valid.
 */
export async function loadGazetteer(files: readonly string[], builtin: boolean, cwd = "."): Promise<Gazetteer> {
  const compiled = builtin ? readCompiledGazetteer() : null;
  const bundled = compiled ? new GazetteerIndex(compiled.trie, compiled.entries) : GazetteerIndex.of([]);
  const lists = compiled ? [nameOf("builtin", compiled.sha256)] : [];
  if (files.length === 0) return { index: bundled, lists, denied: new Set(), patterns: [] };
  const own = await readLists(files, cwd);
  const { layLists } = await import("./layers.ts");
  const { entries, patterns, denied, idle, hides } = layLists(own.parsed, bundled);
  refuseIdle(idle);
  const { LayeredIndex } = await import("./layered-index.ts");
  const index = compiled
    ? new LayeredIndex(compiled.trie, compiled.entries, entries, hides)
    : GazetteerIndex.of(entries);
  return { index, lists: [...lists, ...own.lists], patterns, denied: new Set(denied) };
}

function refuseIdle([first]: readonly Patch[]): void {
  if (first === undefined) return;
  throw new ConfigError(
    "E_GAZETTEER",
    `${first.place}, entry "${first.id}": no earlier list has this id; correct it, or drop "patch"`,
  );
}

/** All lists laid over each other, with what rules add, and the parsed files for whoever checks them. */
export interface LoadedEntries extends Layered {
  readonly lists: readonly string[];
  readonly files: readonly ParsedList[];
}

/** Loads the entries themselves, for the commands that look into the gazetteer. */
export async function loadEntries(files: readonly string[], builtin: boolean, cwd = "."): Promise<LoadedEntries> {
  const compiled = builtin ? readCompiledGazetteer() : null;
  const { parsed, lists } = await readLists(files, cwd);
  const { layLists } = await import("./layers.ts");
  const bundled = compiled ? [asList(allEntries(compiled.entries))] : [];
  const names = compiled ? [nameOf("builtin", compiled.sha256)] : [];
  return { ...layLists([...bundled, ...parsed]), lists: [...names, ...lists], files: parsed };
}

interface OwnLists {
  readonly parsed: readonly ParsedList[];
  readonly lists: readonly string[];
}

async function readLists(files: readonly string[], cwd: string): Promise<OwnLists> {
  const [{ parseList }, { completeOwn }] = await Promise.all([import("./parse.ts"), import("./complete.ts")]);
  const parsed: ParsedList[] = [];
  const lists: string[] = [];
  for (const [n, file] of files.entries()) {
    const content = await readUserFile(file, cwd);
    const list = parseList(decodeList(content, file), file, file, n + 1);
    parsed.push({ ...list, entries: completeOwn(list.entries) });
    lists.push(nameOf(file, sha256(content)));
  }
  return { parsed, lists };
}

function asList(entries: readonly GazetteerEntry[]): ParsedList {
  return { list: "builtin", replaces: false, entries, patches: [], denials: [], patterns: [] };
}

function nameOf(list: string, sum: string): string {
  return `${list}@sha256:${sum}`;
}

/** The hexadecimal SHA-256 of some bytes. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function readUserFile(file: string, cwd: string): Promise<Buffer> {
  try {
    return await readFile(resolve(cwd, file));
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unreadable";
    throw new ConfigError("E_GAZETTEER", `${file}: cannot be read (${reason}); check the path given to --gazetteer`, {
      cause,
    });
  }
}
