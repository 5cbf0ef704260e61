import { partsOf } from "./name-parts.ts";

/** Names kept from one document to the next; beyond, the store is emptied, so memory stays flat. */
const MOST = 1 << 13;
const known = new Map<string, string>();

/** What spellings of one name have in common: “Gadhafi”, “Qaddafi” … “kadafi”. */
export function soundOf(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const sound = partsOf(name)
    .key.replace(/['.]/g, "")
    .replace(/\b(?:al|el|ul|ad|ar|as|ash|at|an) (?=\p{L})/gu, "")
    .replace(/gh|q|g|kh/g, "k")
    .replace(/dh/g, "d")
    .replace(/ph/g, "f")
    .replace(/ou|oo|u/g, "o")
    .replace(/ei|ee|y|e|ai/g, "i")
    .replace(/w/g, "v")
    .replace(/(.)\1+/g, "$1")
    .replace(/h\b/g, "");
  if (known.size >= MOST) known.clear();
  known.set(name, sound);
  return sound;
}
