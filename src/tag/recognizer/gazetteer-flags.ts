import type { Candidate } from "../../model/document.ts";
import { ENTITY_TYPES } from "../../model/types.ts";

/** What the gazetteer says of a token, packed: 0 nothing, else 1 + kind * 4 + position in the matched name. */
export type GazetteerFlags = Uint8Array;

/** A match as the flags need it. */
export interface FlagHit {
  readonly firstToken: number;
  readonly endToken: number;
  readonly candidates: readonly Candidate[];
}

const DEMONYM = ENTITY_TYPES.length;
const SURNAME = DEMONYM + 1;
const DOUBTFUL = SURNAME + 1;

/** Writes what the gazetteer says on the tokens of a document. */
export function layGazetteerFlags(length: number, hits: readonly FlagHit[]): GazetteerFlags {
  const flags = new Uint8Array(length);
  for (const { firstToken, endToken, candidates } of hits) {
    const kind = kindOf(candidates);
    for (let i = firstToken; i < endToken; i++) {
      flags[i] = 1 + kind * 4 + positionIn(i, firstToken, endToken);
    }
  }
  return flags;
}

function kindOf(candidates: readonly Candidate[]): number {
  const best = candidates[0] as Candidate;
  if (best.kind === "demonym") return DEMONYM;
  if (best.needsAntecedent) return best.entry.type === "person" ? SURNAME : DOUBTFUL;
  if (best.prior < 0.5 || candidates.some((other) => other.entry.type !== best.entry.type)) return DOUBTFUL;
  return ENTITY_TYPES.indexOf(best.entry.type);
}

function positionIn(i: number, first: number, end: number): number {
  if (end - first === 1) return 3;
  if (i === first) return 0;
  return i === end - 1 ? 2 : 1;
}
