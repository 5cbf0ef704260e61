import { loadData } from "./data.ts";
import type { Lexicon } from "./lexicons.ts";
import type { EntityType } from "./types.ts";

const { heads } = loadData<Lexicon<"heads">>("heads");
const typeOf = new Map<string, EntityType>();
for (const [type, words] of Object.entries(heads)) for (const word of words) typeOf.set(word, type as EntityType);

/** The type of actor a head word shows: “Ministry” … government, “Brigade” … armed. */
export function typeOfHead(word: string): EntityType | undefined {
  const lower = word.toLowerCase().replace(/\.$/, "");
  return typeOf.get(lower) ?? typeOf.get(lower.replace(/s$/, ""));
}
