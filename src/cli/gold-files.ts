import { readdir, readFile, stat } from "node:fs/promises";
import { posix, resolve } from "node:path";
import { ConfigError } from "../errors.ts";
import { parseGold } from "../evaluate/gold.ts";
import type { GoldArticle } from "../evaluate/gold-article.ts";

const GOLD = ".gold";

/** The gold files that the arguments name, in order; the files of a folder by name. */
export async function findGold(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => expand(path, cwd)));
  return [...new Set(found.flat())];
}

/** Reads and checks one gold file. */
export async function readGold(path: string, cwd: string): Promise<GoldArticle> {
  return parseGold(await readUtf8(path, cwd), path);
}

/** The article that a gold file marks: `x.gold` … `x.txt`. */
export function articleOf(goldPath: string): string {
  return `${goldPath.slice(0, -GOLD.length)}.txt`;
}

/** Reads a file the user named; throws a ConfigError that names it. */
export async function readUtf8(path: string, cwd: string): Promise<string> {
  return guard(path, () => readFile(resolve(cwd, path), "utf8"));
}

async function expand(path: string, cwd: string): Promise<string[]> {
  const full = resolve(cwd, path);
  if ((await guard(path, () => stat(full))).isDirectory()) {
    const names = (await readdir(full)).filter((name) => name.endsWith(GOLD)).sort();
    return names.map((name) => posix.join(path, name));
  }
  if (path.endsWith(GOLD)) return [path];
  throw new ConfigError("E_GOLD", `${path}: is neither a folder nor a ${GOLD} file; name one`);
}

async function guard<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError("E_GOLD", `${path}: cannot be read (${reason}); check the path`, { cause });
  }
}
