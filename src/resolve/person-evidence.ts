import type { Mention } from "../model/document.ts";
import { genderOfGivenName } from "../model/given-names.ts";
import type { Cluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { lowerAt } from "./layout.ts";
import { partsOf } from "./name-parts.ts";

type Gender = "female" | "male" | null;

/** The gender of a person: the gazetteer's, else what a title shows, else the given name. */
export function genderOf(cluster: Cluster, { titleOf }: ResolveContext): Gender {
  if (cluster.entry?.gender) return cluster.entry.gender;
  for (const { mention } of cluster.members) {
    const { gender } = titleOf(mention);
    if (gender !== null) return gender;
  }
  for (const { mention } of cluster.members) {
    const { words } = partsOf(mention.text);
    const gender = words.length > 1 ? genderOfGivenName(words[0] as string) : null;
    if (gender !== null) return gender;
  }
  return null;
}

/** Whether a mention cannot be a person: its title shows another gender, or “Mr” stands before who is called “Sir”. */
export function conflictsWithPerson(mention: Mention, cluster: Cluster, context: ResolveContext): boolean {
  if (
    COMMON.has(lowerAt(context, mention.firstToken - 1)) &&
    cluster.members.some((member) => isKnight(member.mention, context))
  )
    return true;
  const { gender } = context.titleOf(mention);
  const other = gender === null ? null : genderOf(cluster, context);
  return other !== null && other !== gender;
}

const COMMON: ReadonlySet<string> = new Set(["mr", "mr.", "mrs", "mrs.", "ms", "ms."]);
const KNIGHTLY: ReadonlySet<string> = new Set(["sir", "dame", "lord", "lady"]);

function isKnight({ firstToken }: Mention, context: ResolveContext): boolean {
  return KNIGHTLY.has(lowerAt(context, firstToken - 1));
}

/** Whether the title of a mention is one the person bears elsewhere, or shows the same gender. */
export function agreesWithPerson(mention: Mention, cluster: Cluster, context: ResolveContext): boolean {
  const { role, gender } = context.titleOf(mention);
  if (role !== null) {
    const title = lastWord(role.text);
    if (
      cluster.roles.some(({ text }) =>
        text
          .toLowerCase()
          .split(/[\s,]+/)
          .includes(title),
      )
    )
      return true;
    if (cluster.members.some((member) => lastWord(context.titleOf(member.mention).role?.text ?? "") === title))
      return true;
  }
  return gender !== null && gender === genderOf(cluster, context);
}

function lastWord(title: string): string {
  return title.slice(title.lastIndexOf(" ") + 1).toLowerCase();
}
