import type { RecognisedName, Segmented } from "../../model/document.ts";
import { isTitleSuffix, isTitleWord } from "../../model/titles.ts";
import { tokenText } from "../../model/token.ts";

/** Leaves the titles out that the model took into a person's name: “Gen Anupong” … “Anupong”, “Jane Roe QC” … “Jane Roe”. */
export function trimTitles(doc: Segmented, name: RecognisedName): RecognisedName {
  if (name.label !== "PER") return name;
  const textAt = (i: number): string => tokenText(doc.plain, doc.tokens, i);
  let { firstToken: first, endToken: end } = name;
  while (first < end - 1 && isTitleOrMark(textAt(first))) first++;
  while (end - 1 > first && isTitleSuffix(textAt(end - 1))) end--;
  if (first === name.firstToken && end === name.endToken) return name;
  return {
    ...name,
    firstToken: first,
    endToken: end,
    start: doc.tokens.start[first] as number,
    end: doc.tokens.end[end - 1] as number,
  };
}

/** “Dato' Sri”: the apostrophe of a title is a token of its own. */
function isTitleOrMark(word: string): boolean {
  return isTitleWord(word) || word === "'" || word === "’";
}
