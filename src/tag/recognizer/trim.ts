import type { RecognisedName, Segmented } from "../../model/document.ts";
import { isTitleWord } from "../../model/titles.ts";
import { tokenText } from "../../model/token.ts";

/** Leaves the titles out that the model took into a person's name: “Gen Anupong” … “Anupong”. */
export function trimTitles(doc: Segmented, name: RecognisedName): RecognisedName {
  if (name.label !== "PER") return name;
  let first = name.firstToken;
  while (first < name.endToken - 1 && isTitleOrMark(tokenText(doc.plain, doc.tokens, first))) first++;
  return first === name.firstToken ? name : { ...name, firstToken: first, start: doc.tokens.start[first] as number };
}

/** “Dato' Sri”: the apostrophe of a title is a token of its own. */
function isTitleOrMark(word: string): boolean {
  return isTitleWord(word) || word === "'" || word === "’";
}
