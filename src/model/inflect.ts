const VOWELS = "aeiou";

/** The regular forms of a verb: “deny” … “denies” “denied” “denying”; the lemma itself comes first. */
export function inflectVerb(lemma: string): string[] {
  return [lemma, thirdPerson(lemma), past(lemma), gerund(lemma)];
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

function gerund(verb: string): string {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith("e") && !verb.endsWith("ee")) return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** One short syllable with a single final consonant: “plan” … “planned”. */
function doubles(verb: string): boolean {
  const [consonant, vowel, before] = [verb.at(-1) ?? "", verb.at(-2) ?? "", verb.at(-3) ?? ""];
  if (/[aeiouwxy]/.test(consonant) || !VOWELS.includes(vowel) || VOWELS.includes(before)) return false;
  return (verb.match(/[aeiou]+/g)?.length ?? 0) === 1;
}
