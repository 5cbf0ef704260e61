import type { TextSpan } from "../model/span.ts";
import type { GoldArticle, GoldEntity, GoldQuote, GoldSpeaker } from "./gold-article.ts";
import { badGold } from "./gold-failure.ts";
import { type GoldHead, readHead } from "./gold-head.ts";
import { type Mark, readMarks } from "./gold-marks.ts";

type HeadQuote = GoldHead["quotes"][string];

/** Parses a gold file (fixtures/README.md); throws a ConfigError that names the file and the place. */
export function parseGold(file: string, path: string): GoldArticle {
  const { head, marked, firstLine } = readHead(file, path);
  const { text, marks } = readMarks(marked, path, firstLine);
  const { entities, quotes, ...meta } = head;
  checkIds(head, marks, path);
  return {
    path,
    text,
    meta,
    entities: Object.entries(entities).map(([id, entity]) => ({ id, ...entity, mentions: mentionsOf(id, marks) })),
    quotes: Object.entries(quotes).map(([id, quote]) => toQuote(id, quote, marks, path)),
  };
}

/** Throws where the text of a gold article is not the text that was read from its article. */
export function checkText(gold: GoldArticle, text: string, path: string): void {
  if (gold.text === text) return;
  let at = 0;
  while (gold.text[at] === text[at]) at += 1;
  const place = `line ${text.slice(0, at).split("\n").length} of ${path}`;
  const [wanted, found] = [gold.text, text].map((whole) => JSON.stringify(whole.slice(at, at + 20)));
  throw badGold(gold.path, place, `the gold text goes on ${wanted}, the article ${found}; make them the same`);
}

function checkIds(head: GoldHead, marks: readonly Mark[], path: string): void {
  for (const mark of marks) {
    if (mark.id in ("mention" in mark ? head.entities : head.quotes)) continue;
    throw badGold(path, `line ${mark.line}`, `"${mark.id}" is not in the head; add it or correct the mark`);
  }
  const used = new Set(marks.map((mark) => mark.id));
  for (const id of [...Object.keys(head.entities), ...Object.keys(head.quotes)]) {
    if (!used.has(id)) throw badGold(path, `head, ${id}`, "never marked in the text; mark it or remove it");
  }
  for (const [id, quote] of Object.entries(head.quotes)) checkReferences(id, quote, head, path);
}

function checkReferences(id: string, { speaker, nestedIn }: HeadQuote, head: GoldHead, path: string): void {
  const entity = typeof speaker === "string" ? speaker : speaker.affiliation;
  const unknown = (name: string) => badGold(path, `head, ${id}`, `"${name}" is not in the head; correct the id`);
  if (entity !== undefined && !(entity in head.entities)) throw unknown(entity);
  if (nestedIn !== undefined && (nestedIn === id || !(nestedIn in head.quotes))) throw unknown(nestedIn);
}

function mentionsOf(id: string, marks: readonly Mark[]): GoldEntity["mentions"] {
  return marks.flatMap((mark) =>
    mark.id === id && "mention" in mark ? [{ ...spanOf(mark), kind: mark.mention }] : [],
  );
}

function toQuote(id: string, quote: HeadQuote, marks: readonly Mark[], path: string): GoldQuote {
  const part = (name: string) => marks.filter((mark) => mark.id === id && "part" in mark && mark.part === name);
  const single = (name: string): TextSpan | null => {
    const [first, second] = part(name);
    if (second) throw badGold(path, `line ${second.line}`, `second ${name} of ${id}; mark one`);
    return first ? spanOf(first) : null;
  };
  const content = part("content").map(spanOf);
  if (content.length === 0) throw badGold(path, `head, ${id}`, `no content; mark it with ⟪${id}.content|…⟫`);
  const speaker = toSpeaker(quote.speaker);
  return {
    id,
    kind: quote.kind,
    content,
    cue: single("cue"),
    source: single("source"),
    speaker,
    nestedIn: quote.nestedIn ?? null,
  };
}

function toSpeaker(speaker: HeadQuote["speaker"]): GoldSpeaker {
  if (typeof speaker === "string") return { status: "resolved", entity: speaker, class: null, affiliation: null };
  return {
    status: speaker.status,
    entity: null,
    class: speaker.class ?? null,
    affiliation: speaker.affiliation ?? null,
  };
}

function spanOf({ start, end, text }: Mark): TextSpan {
  return { start, end, text };
}
