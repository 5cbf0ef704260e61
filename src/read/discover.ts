import { readdir, realpath, stat } from "node:fs/promises";
import { posix, resolve, sep } from "node:path";
import type { Failure } from "../model/failure.ts";
import { notFound, unreadable } from "./failure.ts";
import { type Format, formatOf, type Input } from "./input.ts";

export interface DiscoverOptions {
  readonly cwd: string;
  /** Reads every input as this format, whatever its extension. */
  readonly from?: Format;
}

export interface Discovered {
  /** In order of arguments; a path that names nothing stands here as a failure. */
  readonly inputs: readonly (Input | Failure)[];
  /** Globs without a match and folders without a supported file. */
  readonly unmatched: readonly string[];
}

/**
 * Finds the files that the arguments name (files, folders, globs, "-"), each once, in order of arguments.
 * When `inputs` is empty, nothing matched at all.
 */
export async function discover(patterns: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  const inputs = new Map<string, Input | Failure>();
  const unmatched: string[] = [];
  for (const pattern of patterns) {
    const found = await expand(pattern, options.cwd);
    if (found === null) unmatched.push(pattern);
    else for (const item of found) addOnce(inputs, item, options);
  }
  return { inputs: [...inputs.values()], unmatched };
}

function addOnce(inputs: Map<string, Input | Failure>, item: string | Failure, options: DiscoverOptions): void {
  if (typeof item !== "string") {
    if (!inputs.has(item.id)) inputs.set(item.id, item);
    return;
  }
  const file = item === "-" ? null : resolve(options.cwd, item);
  const key = file ?? "-";
  if (inputs.has(key)) return;
  inputs.set(key, { path: item, file, format: options.from ?? formatOf(item) ?? "text" });
}

/** The paths one argument stands for; null for a glob or folder that holds nothing. */
async function expand(pattern: string, cwd: string): Promise<readonly (string | Failure)[] | null> {
  if (pattern === "-") return ["-"];
  const path = showPath(pattern);
  try {
    const stats = await stat(resolve(cwd, pattern));
    if (!stats.isDirectory()) return [path];
    return sortOrNull(await walk(path, cwd, new Set()));
  } catch (error) {
    if (isMissing(error)) {
      const found = await glob(pattern, cwd);
      return found === undefined ? [notFound(path)] : sortOrNull(found);
    }
    const failure = unreadable({ path }, error);
    if (failure === undefined) throw error;
    return [failure];
  }
}

function sortOrNull(items: (string | Failure)[]): (string | Failure)[] | null {
  if (items.length === 0) return null;
  return items.sort((a, b) => compare(pathOf(a), pathOf(b)));
}

function pathOf(item: string | Failure): string {
  return typeof item === "string" ? item : item.source.path;
}

/** Code-unit order, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Supported files below a folder; a folder that was already visited through another link is passed over. */
async function walk(folder: string, cwd: string, visited: Set<string>): Promise<(string | Failure)[]> {
  const absolute = resolve(cwd, folder);
  const real = await realpath(absolute);
  if (visited.has(real)) return [];
  visited.add(real);
  const found: (string | Failure)[] = [];
  for (const name of (await readdir(absolute)).sort(compare)) {
    if (!name.startsWith(".") && name !== "node_modules") found.push(...(await visit(folder, name, cwd, visited)));
  }
  return found;
}

/** What one folder entry adds; an unreadable folder becomes a failure, so that nothing is lost in silence. */
async function visit(folder: string, name: string, cwd: string, visited: Set<string>): Promise<(string | Failure)[]> {
  const path = showPath(posix.join(folder, name));
  try {
    const stats = await stat(resolve(cwd, path));
    if (stats.isDirectory()) return await walk(path, cwd, visited);
    return stats.isFile() && formatOf(name) !== undefined ? [path] : [];
  } catch (error) {
    if (isMissing(error) && formatOf(name) === undefined) return [];
    const failure = unreadable({ path }, error);
    if (failure === undefined) throw error;
    return [failure];
  }
}

/** Files a glob names, or undefined where the pattern is none; links to files count, links to folders are not followed, since they may form a ring. */
async function glob(pattern: string, cwd: string): Promise<string[] | undefined> {
  const { default: fastGlob } = await import("fast-glob");
  if (!fastGlob.isDynamicPattern(toGlob(pattern))) return undefined;
  const matches = await fastGlob(toGlob(pattern), {
    cwd,
    onlyFiles: false,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**"],
    suppressErrors: true,
  });
  const kinds = await Promise.all(matches.map((match) => isFile(resolve(cwd, match))));
  return matches.filter((_, i) => kinds[i]).map(showPath);
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** A file whose name is "-" stays "./-", since "-" alone is standard input. */
function showPath(path: string): string {
  const shown = posix.normalize(toGlob(path));
  return shown === "-" ? "./-" : shown;
}

/** On Windows a backslash separates folders; elsewhere it escapes in a glob. */
function toGlob(pattern: string): string {
  return sep === "\\" ? pattern.replaceAll("\\", "/") : pattern;
}
