import { loadData } from "../model/data.ts";
import type { Entity, ResolvedMention } from "../model/document.ts";
import { describeCues } from "../model/link-cues.ts";
import type { Quotation } from "../model/quotation.ts";
import type { Explainer } from "./record.ts";

/** What a rule is called and where it stands: file and line. */
export interface Placed {
  readonly rule: string;
  readonly place?: string;
}

/** Makes what tells for each part of a record which rule or list entry it comes from. */
export function createExplainer(): Explainer {
  const places = loadData<Record<string, string>>("rules");
  const placed = (rule: string, ...stages: readonly string[]): Placed => {
    const place = stages.map((stage) => placeOf(`${stage}/${rule}`, places)).find((found) => found !== undefined);
    return place === undefined ? { rule } : { rule, place };
  };
  return {
    mention: (mention, entity) => ({
      found: explainFound(mention, entity, placed),
      joined: placed(mention.joinedBy, "resolve", "match"),
    }),
    entity: explainEntity,
    role: ({ rule }) => placed(rule, "resolve"),
    quote: (quote) => explainQuote(quote, placed),
  };
}

type PlaceRule = (rule: string, ...stages: readonly string[]) => Placed;

/** A rule that has no place of its own is one of several that its beginning names: “verb-left” … “verb-”. */
function placeOf(rule: string, places: Readonly<Record<string, string>>): string | undefined {
  return places[rule] ?? places[rule.slice(0, rule.indexOf("-") + 1)];
}

/** The rule that found a mention; for the gazetteer, the entry with its file and line, and the alias. */
function explainFound(
  { rule, candidates, via }: ResolvedMention,
  { gazetteerId }: Entity,
  placed: PlaceRule,
): ReturnType<Explainer["mention"]>["found"] {
  const best = candidates.find(({ entry }) => entry.id === gazetteerId) ?? candidates[0];
  if (best === undefined || (via !== "gazetteer" && via !== "user")) return placed(rule, "tag", "match", "resolve");
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

function explainQuote({ rule, speaker }: Quotation, placed: PlaceRule): ReturnType<Explainer["quote"]> {
  const { place } = placed(rule, "quote");
  const { basis } = speaker;
  return {
    ...(place !== undefined && { place }),
    ...(basis && { speaker: { ...placed(basis.rule, "quote"), score: basis.score, runnerUp: basis.runnerUp } }),
  };
}
