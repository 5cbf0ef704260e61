import type { Entity } from "../model/document.ts";
import { isTitleWord } from "../model/titles.ts";
import type { Attribution } from "./attribution.ts";
import { type Discourse, entityAt } from "./discourse.ts";

/** The person whom a headline announces behind its quotation: “‘We did not choose the forest’: General Kambale on war”. */
export function findAnnounced(discourse: Discourse, { content }: Attribution): Entity | null {
  const { context } = discourse;
  const { title } = context.doc.layout;
  let i = content.at(-1)?.endToken ?? 0;
  const start = context.doc.tokens.start[i];
  if (title === undefined || start === undefined || start < title.start || start >= title.end) return null;
  if (context.words[i] !== ":") return null;
  do i++;
  while (i < context.words.length && isTitleWord(context.words[i] as string));
  const entity = entityAt(discourse, i);
  return entity?.type === "person" ? entity : null;
}
