import { loadData } from "../model/data.ts";
import type { Mention, Tagged } from "../model/document.ts";
import type { Lexicon } from "../model/lexicons.ts";
import { type Reading, readAs } from "../model/mention.ts";
import { tokenText } from "../model/token.ts";

const PLACING: ReadonlySet<string> = new Set([
  ...loadData<Lexicon<"metonymy">>("metonymy").locative,
  "to",
  "from",
  "near",
]);

/**
 * Tells a surname from a state or place of the same word, where the document names its bearer in full: “Denise Jordan … a
 * visit to Jordan … Jordan said”. Behind a word of place it is the place, elsewhere the person.
 */
export function tellNamesakes(doc: Tagged, mentions: readonly Mention[]): readonly Mention[] {
  const bearers = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.label === "PER" && mention.text.includes(" "))
      bearers.set(mention.text.slice(mention.text.lastIndexOf(" ") + 1), mention);
  }
  if (bearers.size === 0) return mentions;
  return mentions.map((mention) => {
    const bearer = bearers.get(mention.text);
    return bearer === undefined ? mention : read(doc, mention, bearer);
  });
}

function read(doc: Tagged, mention: Mention, bearer: Mention): Mention {
  const place = placeReading(doc, mention);
  if (place === null) return mention;
  if (isPlaced(doc, mention)) return mention.label === "LOC" ? mention : readAs(mention, place);
  if (mention.label !== "LOC") return mention;
  return readAs(mention, {
    label: "PER",
    kind: "surname",
    type: "person",
    via: "coreference",
    rule: "namesake",
    candidates: bearer.candidates,
  });
}

/** The reading of a lone word as a state or place, where the gazetteer has one. */
function placeReading(doc: Tagged, { firstToken, endToken }: Mention): Reading | null {
  const hit = doc.hits.find((other) => other.firstToken === firstToken && other.endToken === endToken);
  const places = hit?.candidates.filter(({ entry }) => entry.type === "state" || entry.type === "place") ?? [];
  const [best] = places;
  if (best === undefined) return null;
  return {
    label: "LOC",
    kind: best.kind,
    type: best.entry.type,
    via: "gazetteer",
    rule: "namesake",
    candidates: places,
  };
}

function isPlaced(doc: Tagged, { firstToken, endToken }: Mention): boolean {
  if (endToken + 1 < doc.tokens.length && tokenText(doc.plain, doc.tokens, endToken + 1) === "own") return false;
  return firstToken > 0 && PLACING.has(tokenText(doc.plain, doc.tokens, firstToken - 1).toLowerCase());
}
