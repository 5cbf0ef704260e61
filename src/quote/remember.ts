import type { Speaker } from "../model/quotation.ts";
import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import { isCoordinated } from "./coordination.ts";
import { type Discourse, isEntity, leaveTrace, type Referent } from "./discourse.ts";
import { withoutPrefix } from "./phrase.ts";
import { genderOfNoun } from "./speaker-lexicon.ts";

/** Keeps in mind who spoke, so that later pronouns and nouns may mean him: until the end of what he said he is at hand. */
export function remember(
  discourse: Discourse,
  statement: Attribution,
  speaker: Speaker,
  source: TokenRange,
  head: number,
): void {
  const named =
    speaker.entity === null || speaker.status !== "resolved" ? undefined : discourse.byId.get(speaker.entity);
  const target = named ?? findReferent(discourse, speaker) ?? introduce(discourse, speaker, source, head);
  const token = Math.max(head, (statement.content.at(-1)?.endToken ?? 1) - 1);
  if (target) leaveTrace(discourse, target, token, true);
}

/** The referent whose speaker this very one is: “He” for the spokesman. */
function findReferent({ traces }: Discourse, speaker: Speaker): Referent | null {
  for (const { target } of traces) if (!isEntity(target) && target.speaker === speaker) return target;
  return null;
}

const NUMBER: Readonly<Partial<Record<Speaker["status"], Referent["number"]>>> = {
  anonymous: "one",
  collective: "many",
  role: "one",
  document: "thing",
};

function introduce({ context }: Discourse, speaker: Speaker, source: TokenRange, head: number): Referent | null {
  const usual = NUMBER[speaker.status];
  if (usual === undefined) return null;
  const noun = withoutPrefix(context.lower[head] as string);
  const plural = context.pos[head] === "NNS" || /(?:s|men|people|police)$/.test(noun);
  const joint = isCoordinated(context, source, head);
  const number = usual === "many" && !plural && !joint ? "thing" : usual;
  return { speaker, noun, number, gender: number === "one" ? genderOfNoun(noun) : null, source, head };
}
