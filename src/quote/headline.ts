import type { Entity } from "../model/document.ts";
import { isTitleWord } from "../model/titles.ts";
import type { Attribution } from "./attribution.ts";
import { type Discourse, entityAt } from "./discourse.ts";
import { isInTitle } from "./in-title.ts";

/** The person whom a headline announces behind its quotation: “‘We did not choose the forest’: General Kambale on war”. */
export function findAnnounced(discourse: Discourse, { content }: Attribution): Entity | null {
  const { context } = discourse;
  let i = content.at(-1)?.endToken ?? 0;
  if (!isInTitle(context, i) || context.words[i] !== ":") return null;
  do i++;
  while (i < context.words.length && isTitleWord(context.words[i] as string));
  const entity = entityAt(discourse, i);
  return entity?.type === "person" ? entity : null;
}
