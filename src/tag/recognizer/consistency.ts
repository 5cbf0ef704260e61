import type { RecognisedName, Segmented } from "../../model/document.ts";
import { tokenText } from "../../model/token.ts";

/** A name alone is overruled only by more than this share of its other mentions. */
const MAJORITY = 0.5;

/**
 * Makes the names of a document agree: the same words bear the label that most of their mentions bear, weighted by
 * confidence, and a single word that is the surname of a person named in full is that person (Finkel et al. 2005).
 */
export function makeConsistent(doc: Segmented, names: readonly RecognisedName[]): RecognisedName[] {
  const votes = countVotes(doc, names);
  const surnames = collectSurnames(doc, names);
  return names.map((name) => {
    if (name.label === "EVENT") return name;
    const words = wordsOf(doc, name);
    if (words.length === 1 && name.label !== "PER" && surnames.has(words[0] as string))
      return { ...name, label: "PER" };
    const winner = majority(votes.get(words.join(" ")) as Map<RecognisedName["label"], number>, name.label);
    return winner === name.label ? name : { ...name, label: winner };
  });
}

function wordsOf(doc: Segmented, name: RecognisedName): string[] {
  const words: string[] = [];
  for (let i = name.firstToken; i < name.endToken; i++) words.push(tokenText(doc.plain, doc.tokens, i));
  return words;
}

type Votes = Map<RecognisedName["label"], number>;

function countVotes(doc: Segmented, names: readonly RecognisedName[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const name of names) {
    const key = wordsOf(doc, name).join(" ");
    const own: Votes = votes.get(key) ?? new Map();
    own.set(name.label, (own.get(name.label) ?? 0) + name.confidence);
    votes.set(key, own);
  }
  return votes;
}

function majority(votes: Votes, own: RecognisedName["label"]): RecognisedName["label"] {
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
