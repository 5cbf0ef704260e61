import { loadData } from "./data.ts";
import type { Lexicon } from "./lexicons.ts";
import type { EntityType } from "./types.ts";

const { heads, decisive: decisiveHeads, media: mediaWords } = loadData<Lexicon<"heads">>("heads");
const decisive: ReadonlySet<string> = new Set(decisiveHeads);
const media: ReadonlySet<string> = new Set(mediaWords);
const typeOf = new Map<string, EntityType>();
for (const [type, words] of Object.entries(heads)) for (const word of words) typeOf.set(word, type as EntityType);

/** Words kept from one document to the next; beyond, the store is emptied, so memory stays flat. */
const MOST = 1 << 14;
const shown = new Map<string, EntityType | null>();

/** The type of actor a head word shows: “Ministry” … government, “Brigade” … armed; looked up once for all documents. */
export function typeOfHead(word: string): EntityType | undefined {
  const known = shown.get(word);
  if (known !== undefined) return known ?? undefined;
  const lower = word.toLowerCase().replace(/\.$/, "");
  const type = typeOf.get(lower) ?? typeOf.get(lower.replace(/s$/, ""));
  if (shown.size >= MOST) shown.clear();
  shown.set(word, type ?? null);
  return type;
}

/** The type that the words of a name leave no doubt of: “Dawn Militia” … armed, “Lodva Broadcasting Corporation” … media. */
export function plainTypeOfName(name: string): EntityType | undefined {
  const words = name.toLowerCase().split(/\s+/);
  const head = words[headIndex(words)] ?? "";
  if (decisive.has(head)) return typeOfHead(head);
  return words.some((word) => media.has(word)) ? "media" : undefined;
}

/** The head of a body's name: the word before “of” or “for”, else the last. */
export function headIndex(words: readonly string[]): number {
  const link = words.findIndex((word) => word === "of" || word === "for");
  return link > 0 ? link - 1 : words.length - 1;
}
