import { type Layout, lowerAt, mentionAt } from "./layout.ts";
import type { RoleSpan } from "./role-span.ts";

const LEADING: ReadonlySet<string> = new Set(
  "heads headed leads led commands commanded chairs chaired runs ran founded co-founded represents represented".split(
    " ",
  ),
);
const REACH = 5;

/** “Hadi al-Amiri, who commands the Badr Brigade”: what somebody leads is a role in it. */
export function readLeading(layout: Layout, end: number): RoleSpan | null {
  const who = layout.words[end] === "," ? end + 1 : end;
  if (lowerAt(layout, who) !== "who") return null;
  let verb = who + 1;
  while (verb < who + 3 && !LEADING.has(lowerAt(layout, verb))) verb++;
  if (!LEADING.has(lowerAt(layout, verb))) return null;
  for (let i = verb + 1; i <= verb + REACH; i++) {
    const mention = mentionAt(layout, i);
    if (mention !== undefined && mention.label !== "PER")
      return { firstToken: verb, endToken: mention.endToken, rule: "leading", owner: mention };
  }
  return null;
}
