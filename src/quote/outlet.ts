import { typeOfHead } from "../model/heads.ts";
import type { Party } from "../model/quotation.ts";
import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import { mentionOf, type QuoteContext } from "./context.ts";
import { isInsideNounPhrase } from "./noun-phrase.ts";
import { behindPhrase, CARRYING, partyAt, QUOTING, toParty } from "./party-phrase.ts";

/** The ids of the media that do not speak themselves. */
type Media = ReadonlySet<string>;

/**
 * The medium through which a statement is known, where it is not itself the speaker: “told Reuters”, “in an interview
 * with the Herald”, “was quoted by Xinhua”, “the Post quoted him as saying”.
 */
export function findOutlet(
  context: QuoteContext,
  own: Attribution,
  around: readonly number[],
  addressee: TokenRange | null,
  speaker: string | null,
): Party | null {
  if (addressee === null && around.length === 0) return null;
  const media = new Set<string>();
  for (const { id, type } of context.doc.entities) if (type === "media" && id !== speaker) media.add(id);
  return (
    (addressee && mediumIn(context, addressee, media)) ??
    behindPhrases(context, own, around, media) ??
    beforeQuoting(context, around, media)
  );
}

/** The medium named in a noun phrase, without what stands around its name: “the BBC’s Jane Roe” … BBC. */
function mediumIn(context: QuoteContext, { firstToken, endToken }: TokenRange, media: Media): Party | null {
  for (let i = firstToken; i < endToken; i++) {
    const mention = mentionOf(context, i);
    if (mention && media.has(mention.entityId)) return toParty(context, mention, mention.entityId);
  }
  return mediumByNoun(context, firstToken, endToken);
}

/** “the newspaper”, “state television”: a medium that no mention names. */
function mediumByNoun(context: QuoteContext, first: number, endToken: number): Party | null {
  const last = endToken - 1;
  if (context.mentionAt[last] !== -1 || typeOfHead(context.lower[last] as string) !== "media") return null;
  let firstToken = last;
  while (firstToken > first && isInsideNounPhrase(context, firstToken - 1) && context.pos[firstToken - 1] !== "DT")
    firstToken--;
  return toParty(context, { firstToken, endToken }, null);
}

function behindPhrases(context: QuoteContext, own: Attribution, around: readonly number[], media: Media): Party | null {
  for (const i of around) {
    const behind = behindPhrase(context, i, CARRYING);
    const range = behind < 0 ? null : partyAt(context, behind, own);
    const found = range && mediumIn(context, range, media);
    if (found) return found;
  }
  return null;
}

const FARTHEST = 4;

/** “Reuters quoted Rahal as saying”, “state television, citing the minister, said”. */
function beforeQuoting(context: QuoteContext, around: readonly number[], media: Media): Party | null {
  for (const i of around) {
    if (!QUOTING.has(context.lower[i] as string)) continue;
    const found = mediumIn(context, { firstToken: Math.max(0, i - FARTHEST), endToken: i }, media);
    if (found) return found;
  }
  return null;
}
