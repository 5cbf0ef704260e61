import { loadData } from "../model/data.ts";
import type { Entity, Quotation, ResolvedMention } from "../model/document.ts";
import { describeCues } from "../model/link-cues.ts";
import type { Explainer } from "./record.ts";

/** What a rule is called and where it stands: file and line. */
export interface Placed {
  readonly rule: string;
  readonly place?: string;
}

/** Makes what tells for each part of a record which rule or list entry it comes from. */
export function createExplainer(): Explainer {
  const places = loadData<Record<string, string>>("rules");
  const placed = (rule: string): Placed => withPlace(rule, places);
  return {
    mention: (mention) => ({ found: explainFound(mention, placed), joined: placed(mention.joinedBy) }),
    entity: explainEntity,
    role: ({ rule }) => placed(rule),
    quote: (quote) => explainQuote(quote, placed),
  };
}

function withPlace(rule: string, places: Readonly<Record<string, string>>): Placed {
  const place = places[rule] ?? places[rule.slice(0, rule.indexOf("-") + 1)];
  return place === undefined ? { rule } : { rule, place };
}

/** The rule that found a mention; for the gazetteer, the entry with its file and line, and the alias. */
function explainFound(
  { rule, candidates, via }: ResolvedMention,
  placed: (rule: string) => Placed,
): ReturnType<Explainer["mention"]>["found"] {
  const [best] = candidates;
  if (best === undefined || (via !== "gazetteer" && via !== "user")) return placed(rule);
  const { entry, alias } = best;
  return {
    rule,
    place: entry.place,
    alias: alias.text,
    ...(alias.rule !== undefined && { aliasRule: alias.rule }),
  };
}

function explainEntity({ considered, mentions }: Entity): ReturnType<Explainer["entity"]> {
  const priors = new Map(mentions.flatMap(({ candidates }) => candidates.map(({ entry, prior }) => [entry.id, prior])));
  return {
    considered: considered.map(({ entry, score, cues }) => ({
      id: entry.id,
      place: entry.place,
      score: Math.round(score * 100) / 100,
      reasons: [...(priors.has(entry.id) ? [`prior ${priors.get(entry.id)}`] : []), ...describeCues(cues)],
    })),
  };
}

function explainQuote({ rule, speaker }: Quotation, placed: (rule: string) => Placed): ReturnType<Explainer["quote"]> {
  const { place } = placed(rule);
  const { basis } = speaker;
  return {
    ...(place !== undefined && { place }),
    ...(basis && { speaker: { ...placed(basis.rule), score: basis.score, runnerUp: basis.runnerUp } }),
  };
}
