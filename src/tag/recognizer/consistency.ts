import type { RecognisedName, Segmented } from "../../model/document.ts";
import { tokenText, tokenTexts } from "../../model/token.ts";

/** A name alone is overruled only by more than this share of its other mentions. */
const MAJORITY = 0.5;

/**
 * Makes the names of a document agree: the same words bear the label that most of their mentions bear, weighted by
 * confidence, and a single word that is the surname of a person named in full is that person (Finkel et al. 2005).
 */
export function makeConsistent(doc: Segmented, names: readonly RecognisedName[]): RecognisedName[] {
  const keys = names.map((name) => wordsOf(doc, name));
  const votes = countVotes(names, keys);
  const surnames = collectSurnames(doc, names);
  return names.map((name, n) => {
    if (name.label === "EVENT") return name;
    const key = keys[n] as string;
    if (name.label !== "PER" && name.endToken - name.firstToken === 1 && surnames.has(key))
      return { ...name, label: "PER" };
    const winner = majority(votes.get(key) as Votes, name.label);
    return winner === name.label ? name : { ...name, label: winner };
  });
}

/** The words of a name, whatever white space stands between them. */
function wordsOf(doc: Segmented, { firstToken, endToken }: RecognisedName): string {
  const words = tokenTexts(doc.plain, doc.tokens);
  let all = words[firstToken] as string;
  for (let i = firstToken + 1; i < endToken; i++) all += ` ${words[i]}`;
  return all;
}

type Votes = Map<RecognisedName["label"], number>;

function countVotes(names: readonly RecognisedName[], keys: readonly string[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const [n, name] of names.entries()) {
    const key = keys[n] as string;
    const own: Votes = votes.get(key) ?? new Map();
    own.set(name.label, (own.get(name.label) ?? 0) + name.confidence);
    votes.set(key, own);
  }
  return votes;
}

function majority(votes: Votes, own: RecognisedName["label"]): RecognisedName["label"] {
  if (votes.size === 1) return own;
  const total = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  let best = own;
  for (const [label, weight] of votes)
    if (weight > (votes.get(best) as number) && weight > total * MAJORITY) best = label;
  return best;
}

const LONGEST_FULL_NAME = 4;

function collectSurnames(doc: Segmented, names: readonly RecognisedName[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const name of names) {
    const length = name.endToken - name.firstToken;
    if (name.label !== "PER" || length < 2 || length > LONGEST_FULL_NAME) continue;
    const last = tokenText(doc.plain, doc.tokens, name.endToken - 1);
    if (last.length > 2 && /^\p{Lu}/u.test(last)) surnames.add(last);
  }
  return surnames;
}
