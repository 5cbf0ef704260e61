import type { Speaker } from "../model/document.ts";
import { affiliationOf } from "./anonymous.ts";
import type { Attribution } from "./attribution.ts";
import type { Discourse, Referent } from "./discourse.ts";
import { classOfPlural } from "./group.ts";
import type { Phrase } from "./phrase.ts";
import { genderOfNoun } from "./speaker-lexicon.ts";

/** Keeps in mind who spoke, so that later pronouns and nouns may mean him: until the end of what he said he is at hand. */
export function remember(discourse: Discourse, statement: Attribution, speaker: Speaker, phrase: Phrase): void {
  const target =
    discourse.byId.get(speaker.entity ?? "") ??
    findReferent(discourse, speaker) ??
    introduce(discourse, speaker, phrase);
  const token = Math.max(phrase.head, (statement.content.at(-1)?.endToken ?? 1) - 1);
  if (target) discourse.traces.push({ target, token, spoke: true });
}

/** The referent whose speaker this very one is: “He” for the spokesman. */
function findReferent({ traces }: Discourse, speaker: Speaker): Referent | null {
  for (const { target } of traces) if ("speaker" in target && target.speaker === speaker) return target;
  return null;
}

const NUMBER: Readonly<Partial<Record<Speaker["status"], Referent["number"]>>> = {
  anonymous: "one",
  role: "one",
  document: "thing",
};

function introduce(discourse: Discourse, speaker: Speaker, phrase: Phrase): Referent | null {
  const plural = discourse.context.pos[phrase.head] === "NNS" || /(?:s|men|people|police)$/.test(phrase.noun);
  const number = speaker.status === "collective" ? (plural ? "many" : "thing") : NUMBER[speaker.status];
  if (number === undefined) return null;
  return {
    speaker,
    noun: phrase.noun,
    number,
    gender: number === "one" ? genderOfNoun(phrase.noun) : null,
    class: speaker.anonymous?.class ?? classOfPlural(phrase.noun),
    affiliation: speaker.anonymous?.affiliation ?? affiliationOf(discourse, phrase, phrase.head),
  };
}
