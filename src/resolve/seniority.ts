import type { Mention } from "../model/document.ts";
import { type Cluster, nearestCluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { lowerAt } from "./layout.ts";

type Seniority = "elder" | "younger";

const ELDER: ReadonlySet<string> = new Set(["elder", "older", "senior"]);
const YOUNGER: ReadonlySet<string> = new Set(["younger", "junior"]);

/** Which of a family a surname means: “the elder Bush”, “the younger Mr Tarrant”; null where nothing says so. */
export function readSeniority(mention: Mention, context: ResolveContext): Seniority | null {
  let before = context.titleOf(mention).firstToken - 1;
  if (lowerAt(context, before) === "mr") before--;
  const word = lowerAt(context, before);
  if (ELDER.has(word)) return "elder";
  return YOUNGER.has(word) ? "younger" : null;
}

/**
 * The one of a family that was called so before; else of two the one whose name or terms of office say so. A single
 * bearer of the name is not taken for the other: then somebody new is meant.
 */
export function selectBySeniority(
  seniority: Seniority,
  mention: Mention,
  bearers: readonly Cluster[],
  context: ResolveContext,
): Cluster | null {
  const called = bearers.filter(({ members }) =>
    members.some((member) => readSeniority(member.mention, context) === seniority),
  );
  if (called.length > 0) return nearestCluster(mention, called);
  const fuller = bearers.filter(({ members }) => members.some((member) => /\s/.test(member.mention.text)));
  if (fuller.length !== 2) return null;
  const [elder, younger] = [...fuller].sort((a, b) => rank(a, context) - rank(b, context)) as [Cluster, Cluster];
  if (rank(elder, context) === rank(younger, context)) return null;
  return seniority === "elder" ? elder : younger;
}

/** Whether a person was called by the other seniority only: “the elder Bush” is not “the younger Bush”. */
export function conflictsInSeniority(mention: Mention, { members }: Cluster, context: ResolveContext): boolean {
  const seniority = readSeniority(mention, context);
  if (seniority === null) return false;
  const called = members.map((member) => readSeniority(member.mention, context)).filter((other) => other !== null);
  return called.length > 0 && !called.includes(seniority);
}

/** Lower for the elder: marks in the name, the age or kinship the text gives, the year in which a known person first took office. */
function rank(cluster: Cluster, context: ResolveContext): number {
  for (const { mention } of cluster.members) {
    if (/\b(?:Sr\.?|Senior|H\. ?W\.)/.test(mention.text)) return 0;
    if (/\b(?:Jr\.?|Junior)/.test(mention.text)) return YOUNGEST;
    const age = ageBehind(mention, context);
    if (age !== null) return YOUNGEST - age;
  }
  for (const { mention } of cluster.members) {
    const kin = kinBefore(mention, context);
    if (PARENTS.has(kin)) return 0;
    if (CHILDREN.has(kin)) return YOUNGEST;
  }
  const years =
    cluster.entry?.terms.flatMap(({ from }) => (from === undefined ? [] : [Number(from.slice(0, 4))])) ?? [];
  return years.length === 0 ? UNKNOWN : Math.min(...years);
}

const YOUNGEST = 9999;
const UNKNOWN = 5000;
const PARENTS: ReadonlySet<string> = new Set(["father", "mother", "grandfather", "grandmother"]);
const CHILDREN: ReadonlySet<string> = new Set(["son", "daughter", "grandson", "granddaughter"]);

/** “his son Oliver Tarrant”, “His son, Oliver Tarrant,”: the word before the name. */
function kinBefore({ firstToken }: Mention, context: ResolveContext): string {
  return lowerAt(context, context.words[firstToken - 1] === "," ? firstToken - 2 : firstToken - 1);
}

/** “Akbar Tiwana, 68, …”, “Sir Gerald Tarrant, now 81”. */
function ageBehind({ endToken }: Mention, context: ResolveContext): number | null {
  if (context.words[endToken] !== ",") return null;
  const at = lowerAt(context, endToken + 1) === "now" ? endToken + 2 : endToken + 1;
  const word = context.words[at] ?? "";
  return /^[1-9]\d$/.test(word) ? Number(word) : null;
}
