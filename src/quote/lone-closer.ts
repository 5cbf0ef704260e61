import type { Segmented } from "../model/document.ts";
import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";

/**
 * The token at which a quotation begins whose opening mark was forgotten: the start of the sentence in which the mark at
 * `i` closes one, as in “The bridge is ready,” behind a comma or stop and before a space; -1 where the mark is none such.
 */
export function startOfUnopened(doc: Segmented, i: number, { firstToken, endToken }: TokenRange): number {
  const before = doc.plain.charAt((doc.tokens.start[i] as number) - 1);
  if (!/[,.!?…]/.test(before) || !/^(?:["”]|'')$/.test(tokenText(doc.plain, doc.tokens, i))) return -1;
  if (i + 1 < endToken && !hasFlag(doc.tokens, i + 1, TokenFlag.SpaceBefore)) return -1;
  const sentence = doc.sentences[sentenceIndex(doc.sentences, i - 1)];
  return sentence === undefined ? -1 : Math.max(firstToken, sentence.firstToken);
}
