import type { Mention } from "../model/document.ts";
import type { TextSpan } from "../model/span.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { isBody } from "../model/types.ts";
import { readApposition, readAppositionBefore } from "./apposition.ts";
import type { Cluster, FoundRole } from "./cluster.ts";
import { isPerson } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { mentionAt, spanOfTokens } from "./layout.ts";
import { readLeading } from "./leading.ts";
import type { RoleSpan } from "./role-span.ts";

/**
 * Reads what the text says a person is around one of its names, when the name is placed: a later surname may be told by
 * it (“Kim Soo-hyun, a professor … Professor Kim”).
 */
export function readRoles(mention: Mention, cluster: Cluster, context: ResolveContext): void {
  const title = context.titleOf(mention);
  if (title.role !== null) cluster.roles.push(makeRole(title.role, title.owner, "title"));
  const before = isOwner(context, mention) ? null : readAppositionBefore(context, title.firstToken);
  addRole(before, cluster, context);
  addRole(readApposition(context, mention.endToken), cluster, context);
  addRole(readLeading(context, mention.endToken), cluster, context);
}

function addRole(span: RoleSpan | null, cluster: Cluster, context: ResolveContext): void {
  if (span === null) return;
  const owner = bodyInside(span, context) ?? span.owner ?? stateInside(span, context);
  cluster.roles.push(makeRole(spanOfTokens(context, span.firstToken, span.endToken), owner, span.rule));
}

/** Tells whom the roles belong to, once every name has its cluster. */
export function ownRoles(context: ResolveContext): void {
  for (const cluster of context.clusters.list) {
    for (const role of cluster.roles) {
      const { owner, country } = ownerOf(role.ownerMention, cluster, context);
      role.owner = owner;
      role.country = country;
    }
  }
}

/** “a spokesman for Maliki, Abadi’s rival”: what stands before is said of the rival. */
function isOwner({ doc }: ResolveContext, { endToken }: Mention): boolean {
  return hasFlag(doc.tokens, endToken, TokenFlag.Possessive);
}

function makeRole({ start, end, text }: TextSpan, ownerMention: Mention | null, rule: string): FoundRole {
  const { title, isFormer } = titleIn(text);
  return { start, end, text, ownerMention, owner: null, country: null, rule, title, isFormer };
}

const FORMER = /^(?:former|ex|then|late|ousted|deposed)\b[ -]*/;
/** Roles kept from one document to the next; beyond, the store is emptied, so memory stays flat. */
const MOST = 1 << 12;
const titles = new Map<string, Pick<FoundRole, "title" | "isFormer">>();

function titleIn(role: string): Pick<FoundRole, "title" | "isFormer"> {
  const known = titles.get(role);
  if (known !== undefined) return known;
  const lower = role.toLowerCase();
  const title = lower.replace(FORMER, "");
  const found = { title, isFormer: title.length < lower.length };
  if (titles.size >= MOST) titles.clear();
  titles.set(role, found);
  return found;
}

const NOBODY: Pick<FoundRole, "owner" | "country"> = { owner: null, country: null };

/** Whom a role belongs to: a state by its country, any other actor by its cluster; nobody owns himself. */
function ownerOf(
  mention: Mention | null,
  person: Cluster,
  { clusters }: ResolveContext,
): Pick<FoundRole, "owner" | "country"> {
  if (mention === null) return NOBODY;
  const owner = clusters.of(mention);
  if (owner === undefined || owner === person || isPerson(owner)) return NOBODY;
  const country = owner.entry?.country ?? null;
  const isState = owner.entry?.type === "state" || owner.entry?.type === "place";
  return isState ? { owner: null, country } : { owner, country };
}

function bodyInside(span: RoleSpan, context: ResolveContext): Mention | null {
  return findInside(span, context, ({ label, type }) => label === "ORG" || (type !== null && isBody(type)));
}

function stateInside(span: RoleSpan, context: ResolveContext): Mention | null {
  return findInside(span, context, ({ candidates }) => candidates[0]?.entry.type === "state");
}

function findInside(
  { firstToken, endToken }: RoleSpan,
  context: ResolveContext,
  test: (mention: Mention) => boolean,
): Mention | null {
  for (let i = firstToken; i < endToken; i++) {
    const mention = mentionAt(context, i);
    if (mention !== undefined && test(mention)) return mention;
  }
  return null;
}
