import nlp from "compromise/three";

const model = nlp.model();
const { conjugate } = nlp.methods().two.transform.verb;

/** The forms of verbs by lemma, the lemma first: those that compromise conjugates, and those given besides. */
export function conjugateAll(lemmas, also) {
  const forms = {};
  for (const lemma of [...new Set(lemmas)].sort()) forms[lemma] = formsOf(lemma, also[lemma] ?? []);
  for (const lemma of Object.keys(also))
    if (!(lemma in forms)) throw new Error(`data/verb-forms.yaml, ${lemma}: no lexicon has this verb; remove it`);
  return forms;
}

function formsOf(lemma, also) {
  const { PresentTense, PastTense, Gerund, Participle } = conjugate(lemma, model);
  const known = [lemma, PresentTense, PastTense, Gerund, Participle].filter(Boolean);
  for (const form of also)
    if (known.includes(form)) throw new Error(`data/verb-forms.yaml, ${lemma}: compromise gives “${form}”; remove it`);
  return [...new Set([...known, ...also])];
}
