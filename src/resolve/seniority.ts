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
  const [elder, younger] = [...fuller].sort((a, b) => rank(a) - rank(b)) as [Cluster, Cluster];
  if (rank(elder) === rank(younger)) return null;
  return seniority === "elder" ? elder : younger;
}

/** Whether a person was called by the other seniority only: “the elder Bush” is not “the younger Bush”. */
export function conflictsInSeniority(mention: Mention, { members }: Cluster, context: ResolveContext): boolean {
  const seniority = readSeniority(mention, context);
  if (seniority === null) return false;
  const called = members.map((member) => readSeniority(member.mention, context)).filter((other) => other !== null);
  return called.length > 0 && !called.includes(seniority);
}

/** Lower for the elder: marks in the name first, then the year in which a known person first took office. */
function rank({ entry, members }: Cluster): number {
  if (members.some(({ mention }) => /(?:\bSr\.?|\bSenior|H\. ?W\.)/.test(mention.text))) return 0;
  if (members.some(({ mention }) => /(?:\bJr\.?|\bJunior)/.test(mention.text))) return 9999;
  const years = entry?.terms.flatMap(({ from }) => (from === undefined ? [] : [Number(from.slice(0, 4))])) ?? [];
  return years.length === 0 ? 5000 : Math.min(...years);
}
