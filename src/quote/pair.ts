import { scorePlace } from "./antecedent.ts";
import { isCoordinated } from "./coordination.ts";
import { type Discourse, entityAt, isNarrated, sentenceOf } from "./discourse.ts";
import { nameJointly } from "./joint-name.ts";
import { subjectOf } from "./part.ts";

/** Actors whom the narration joins by “and”. */
export interface Pair {
  readonly name: string;
  readonly score: number;
}

const REACH = 2;

/** The actors that are the subject of a sentence together: “Iraq and Turkey signed … They said”. */
export function findPair(discourse: Discourse, at: number): Pair | null {
  const here = sentenceOf(discourse, at);
  for (let n = here; n >= Math.max(0, here - REACH); n--) {
    const subject = subjectOf(discourse, n);
    if (subject === null || subject.firstToken >= at) continue;
    const endToken = endOfNames(discourse, subject.firstToken);
    const range = { firstToken: subject.firstToken, endToken };
    const name = isCoordinated(discourse.context, range, subject.firstToken) ? nameJointly(discourse, range) : null;
    if (name) return { name, score: scorePlace(discourse, n, here, "subject") };
  }
  return null;
}

/** The token behind the last of the names that commas, “and”, articles and titles join. */
function endOfNames(discourse: Discourse, first: number): number {
  const { words, lower, mentionAt } = discourse.context;
  let end = first;
  for (let i = first; i < words.length && isNarrated(discourse, i); i++) {
    if (entityAt(discourse, i)) end = i + 1;
    else if (mentionAt[i] === -1 && !/^(?:and|the|,)$/.test(lower[i] as string) && !/^\p{Lu}/u.test(words[i] as string))
      break;
  }
  return end;
}
