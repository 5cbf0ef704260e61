import type { Entity } from "../model/document.ts";
import type { Speaker } from "../model/quotation.ts";
import type { TokenRange } from "../model/span.ts";
import { isTitleWord } from "../model/titles.ts";
import { mentionOf, type QuoteContext } from "./context.ts";
import { type Discourse, entityAt } from "./discourse.ts";
import { named } from "./pronoun.ts";
import { COLLECTIVES } from "./speaker-lexicon.ts";

/** The person or body a source phrase names: as its head, behind a title, in apposition, or as the label of a turn. */
export function findName(discourse: Discourse, source: TokenRange, head: number): Speaker | null {
  const at = entityAt(discourse, head);
  if (at) return named(at, ruleOfMention(discourse, head));
  const titled = findTitled(discourse, source, head);
  if (titled) return named(titled, "title");
  const appositive = findAppositive(discourse, source, head);
  if (appositive) return named(appositive, "apposition");
  const labelled = findLabelled(discourse, head);
  return labelled ? named(labelled, "label") : null;
}

/** “DORN: …”: a surname in capitals, as transcripts label their turns. */
function findLabelled({ context, byId }: Discourse, head: number): Entity | null {
  const label = context.words[head] as string;
  if (label.length < 3 || label !== label.toUpperCase()) return null;
  const bearers = [...byId.values()].filter(
    (entity) =>
      entity.type === "person" &&
      entity.mentions.some((mention) => mention.text.toUpperCase().split(/\s+/).at(-1) === label),
  );
  return bearers.length === 1 ? (bearers[0] as Entity) : null;
}

/** “Secretary of State Colin Powell”: the person whose capitalised title the head word is. */
function findTitled({ context, byId }: Discourse, source: TokenRange, head: number): Entity | null {
  const title = (context.words[head] as string).split("-").at(-1) as string;
  if (!isTitleWord(title) || !/^\p{Lu}/u.test(title)) return null;
  let end = head + 1;
  while (end < source.endToken && context.words[end] !== ",") end++;
  const mention = mentionOf(context, end - 1);
  const entity = mention && byId.get(mention.entityId);
  const joins =
    context.pos[(mention?.firstToken ?? 0) - 1] === "NNP" || context.words[(mention?.firstToken ?? 0) - 1] === ")";
  return entity?.type === "person" && joins ? entity : null;
}

/** “the prime minister of Pakistan, Shaukat Aziz”, “one of them, a teacher who gave only her first name, Huda”. */
function findAppositive(discourse: Discourse, source: TokenRange, head: number): Entity | null {
  const { context } = discourse;
  if (/^NNS/.test(context.pos[head] as string) || COLLECTIVES.has(context.lower[head] as string)) return null;
  for (let comma = head + 1; comma < source.endToken; comma++) {
    if (context.words[comma] !== ",") continue;
    let i = comma + 1;
    while (i < source.endToken && leadsToName(context, i)) i++;
    const mention = i < source.endToken ? mentionOf(context, i) : undefined;
    if (mention === undefined || entityAt(discourse, i)?.type !== "person") continue;
    // “a spokesman for Maliki, Abadi’s rival”
    if (mention.endToken >= source.endToken || context.words[mention.endToken] === ",") return entityAt(discourse, i);
  }
  return null;
}

/** “the head of the mission, | Finnish lawmaker | Aino Lehto”. */
function leadsToName(context: QuoteContext, i: number): boolean {
  if (isTitleWord(context.words[i] as string)) return true;
  const mention = mentionOf(context, i);
  return mention === undefined ? /^(?:NN|JJ)$/.test(context.pos[i] as string) : mention.kind === "demonym";
}

/** Offices and nouns that mean an actor were resolved before: “the Iraqi prime minister said”, “the ministry said”. */
function ruleOfMention({ context }: Discourse, head: number): string {
  const kind = mentionOf(context, head)?.kind;
  return kind === "office" || kind === "nominal" ? `${kind}-mention` : "name";
}
