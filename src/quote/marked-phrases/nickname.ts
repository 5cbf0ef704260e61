import { mentionOf, type QuoteContext } from "../context.ts";
import type { Region } from "../marks.ts";

/** Words of respect with which noms de guerre begin: “Abu Ahmed”. */
const KUNYAS: ReadonlySet<string> = new Set("abu abou umm oum comandante".split(" "));
const NAMING: ReadonlySet<string> = new Set("nicknamed dubbed alias aka called guerre nickname".split(" "));

/** Names that somebody goes by: Maria “Mimi” Lopez, known as “Abu Ahmed”, nicknamed “the Fox”. */
export function isNickname(context: QuoteContext, region: Region): boolean {
  return standsInName(context, region) || isKunya(context, region) || isGiven(context, region);
}

/** Between the words of a person’s name, found as one or as two. */
function standsInName(context: QuoteContext, { firstToken, endToken }: Region): boolean {
  const before = mentionOf(context, firstToken - 1);
  const after = mentionOf(context, endToken);
  if (before?.label !== "PER" && after?.label !== "PER") return false;
  const { words, pos } = context;
  const isPart = (i: number): boolean => pos[i] === "NNP" && /^\p{Lu}/u.test(words[i] ?? "");
  return isPart(firstToken - 1) && isPart(endToken);
}

function isKunya({ lower, words }: QuoteContext, { firstToken }: Region): boolean {
  return KUNYAS.has(lower[firstToken + 1] ?? "") && /^\p{Lu}/u.test(words[firstToken + 2] ?? "");
}

/** Behind a word that gives a name, where the name looks like one: called “El Lobo”, but not called “a farce”. */
function isGiven({ lower, words }: QuoteContext, { firstToken, endToken }: Region): boolean {
  const before = lower[firstToken - 1] ?? "";
  const known = before === "as" && lower[firstToken - 2] === "known";
  if (!known && !NAMING.has(before)) return false;
  return (
    words.slice(firstToken + 1, endToken - 1).some((word) => /^\p{Lu}/u.test(word)) &&
    !/^an?$/.test(lower[firstToken + 1] ?? "")
  );
}
