import type { Sentence } from "../../model/document.ts";
import { WordFlag } from "./words.ts";

/** A stretch of tokens worth decoding; everything outside is no name. */
export interface CandidateRun {
  readonly first: number;
  readonly end: number;
}

const LEAD = 2;
const BRIDGE = 3;
const LONGEST = 250;
const LONGEST_NICKNAME = 3;

/**
 * Finds the runs of words that may be names: capitals and gazetteer hits, with the small words between and around them.
 * `words` are the flags of the words, `flags` those of the gazetteer.
 */
export function findCandidateRuns(words: Uint8Array, flags: Uint8Array, sentence: Sentence): CandidateRun[] {
  const runs: CandidateRun[] = [];
  let free = sentence.firstToken;
  for (let i = sentence.firstToken; i < sentence.endToken; ) {
    if (!isCandidate(words, flags, i) || isPlainOpening(words, flags, sentence, i)) {
      i++;
      continue;
    }
    let first = i;
    while (first > free && i - first < LEAD && isLink(words, first - 1)) first--;
    const end = Math.min(endOfRun(words, flags, sentence, i), first + LONGEST);
    runs.push({ first, end });
    free = end;
    i = end;
  }
  return runs;
}

/** A function word that opens a sentence and is followed by no capital: the commonest run by far, and never a name. */
function isPlainOpening(words: Uint8Array, flags: Uint8Array, sentence: Sentence, i: number): boolean {
  if (i !== sentence.firstToken || flags[i] !== 0 || !((words[i] as number) & WordFlag.Opening)) return false;
  return (
    endOfRun(words, flags, sentence, i) <= i + 2 && !(i + 1 < sentence.endToken && isCandidate(words, flags, i + 1))
  );
}

function endOfRun(words: Uint8Array, flags: Uint8Array, sentence: Sentence, start: number): number {
  let end = start + 1;
  for (;;) {
    let next = end;
    while (next < sentence.endToken && next - end < BRIDGE && !isCandidate(words, flags, next) && isLink(words, next))
      next++;
    next = behindNickname(words, sentence, end) ?? next;
    if (next >= sentence.endToken || !isCandidate(words, flags, next)) break;
    end = next + 1;
  }
  return end < sentence.endToken && isLink(words, end) ? end + 1 : end;
}

/** A nickname in marks inside a name: “Juan “Chapo” Guzman” goes on behind it. */
function behindNickname(words: Uint8Array, sentence: Sentence, opening: number): number | undefined {
  if (opening + 3 >= sentence.endToken || !isDoubleMark(words, opening)) return undefined;
  for (let i = opening + 1; i <= opening + LONGEST_NICKNAME + 1 && i < sentence.endToken - 1; i++)
    if (isDoubleMark(words, i)) return i + 1;
  return undefined;
}

function isDoubleMark(words: Uint8Array, i: number): boolean {
  return ((words[i] as number) & WordFlag.DoubleMark) !== 0;
}

function isCandidate(words: Uint8Array, flags: Uint8Array, i: number): boolean {
  return ((words[i] as number) & WordFlag.Candidate) !== 0 || flags[i] !== 0;
}

function isLink(words: Uint8Array, i: number): boolean {
  return ((words[i] as number) & WordFlag.Link) !== 0;
}
