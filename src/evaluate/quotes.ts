import { QUOTE_KINDS } from "../model/types.ts";
import type { QuoteAlignment, QuotePair } from "./align-quotes.ts";
import { countHits, type Prf, ratioOf, type Scores } from "./measure.ts";

const SAME = 0.8;

/** Scores contents, cues and sources of the outermost quotes; measures after Pareti et al. (2013), over words. */
export function scoreQuotes(alignment: QuoteAlignment): Scores {
  const { gold, found, pairs } = alignment;
  const all = (test: (pair: QuotePair) => boolean): Prf =>
    countHits(pairs.filter(test).length, gold.length, found.length);
  return {
    "quotes.exact": all(({ overlap }) => overlap === 1),
    "quotes.j80": all(({ overlap }) => overlap >= SAME),
    "quotes.j30": all(() => true),
    "quotes.source": all(({ source }) => source),
    "quotes.cue": scoreCue(alignment),
    "quotes.whole": all(isWhole),
    "quotes.kind": ratioOf(pairs, (pair) => pair.gold.kind === pair.found.kind),
    ...scoreKinds(alignment),
  };
}

function isWhole({ gold, overlap, source, cue }: QuotePair): boolean {
  return overlap >= SAME && source && (cue || gold.cue === null);
}

function scoreCue({ gold, found, pairs }: QuoteAlignment): Prf {
  const hasCue = (quote: { cue: object | null }) => quote.cue !== null;
  return countHits(pairs.filter(({ cue }) => cue).length, gold.filter(hasCue).length, found.filter(hasCue).length);
}

/** Recall is over the gold quotes of a kind and precision over the found ones, whatever kind their partner has. */
function scoreKinds({ gold, found, pairs }: QuoteAlignment): Scores {
  const same = pairs.filter(({ overlap }) => overlap >= SAME);
  const right = new Set<object>(same.flatMap((pair) => [pair.gold, pair.found]));
  const entries = QUOTE_KINDS.map((kind) => {
    const share = (quotes: readonly { kind: string }[]) =>
      ratioOf(
        quotes.filter((quote) => quote.kind === kind),
        (quote) => right.has(quote),
      );
    return [`quotes.${kind}`, { precision: share(found), recall: share(gold) }];
  });
  return Object.fromEntries(entries);
}
