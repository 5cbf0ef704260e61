import type { TokenRange } from "../model/span.ts";
import { isHonorific, isTitleWord } from "../model/titles.ts";
import { type Discourse, entityAt } from "./discourse.ts";

/** The names of those who speak together, if all are actors of the document: “Mr. Bush and Mr. Blair” … George W. Bush and Tony Blair. */
export function nameJointly(discourse: Discourse, { firstToken, endToken }: TokenRange): string | null {
  const names: string[] = [];
  for (let i = firstToken; i < endToken; i++) {
    const name = entityAt(discourse, i)?.name;
    if (name === undefined && !joins(discourse, i)) return null;
    if (name !== undefined && !names.includes(name)) names.push(name);
  }
  return names.length < 2 ? null : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What stands between the names: “and”, commas, articles, titles and adjectives of nationality. */
function joins({ context }: Discourse, i: number): boolean {
  const word = context.words[i] as string;
  if (/^(?:and|both|the|,)$/.test(context.lower[i] as string) || context.mentionAt[i] !== -1) return true;
  return isTitleWord(word) || isHonorific(word) || /^\p{Lu}/u.test(word);
}
