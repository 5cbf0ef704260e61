import type { CLASSES } from "#dist/tag/recognizer/labels.js";
import type { GoldSpan } from "./training-set.ts";

interface Row {
  readonly word: string;
  readonly label: string;
}

/**
 * Reads token, tag and BIO label by line: blank lines end sentences, -DOCSTART- begins documents, of which `group` are put
 * together. The text is put back as it was printed, one sentence a line. MISC splits into nationalities and other names.
 */
export function readTsv(
  content: string,
  group: number,
  demonyms: ReadonlySet<string>,
): { text: string; spans: GoldSpan[] }[] {
  const documents: Row[][][] = [];
  for (const block of content.split(/\n\s*\n/)) {
    const rows = block
      .split("\n")
      .map((line) => line.split("\t"))
      .filter((cells) => cells.length >= 3)
      .map(([word, , label]) => ({ word: word as string, label: label as string }));
    if (rows[0]?.word === "-DOCSTART-") documents.push([]);
    else if (rows.length > 0) {
      if (documents.length === 0) documents.push([]);
      documents.at(-1)?.push(rows);
    }
  }
  const grouped = Array.from({ length: Math.ceil(documents.length / group) }, (_, n) =>
    documents.slice(n * group, (n + 1) * group).flat(),
  );
  return grouped.filter((sentences) => sentences.length > 0).map((sentences) => printDocument(sentences, demonyms));
}

function printDocument(
  sentences: readonly Row[][],
  demonyms: ReadonlySet<string>,
): { text: string; spans: GoldSpan[] } {
  let text = "";
  const spans: GoldSpan[] = [];
  for (const rows of sentences) {
    let open: { start: number; end: number; kind: string } | null = null;
    const close = (): void => {
      if (open)
        spans.push({
          start: open.start,
          end: open.end,
          type: classOf(open.kind, text.slice(open.start, open.end), demonyms),
        });
      open = null;
    };
    if (text !== "") text += "\n";
    let previous = "";
    for (const { word, label } of rows) {
      if (previous !== "" && !isTight(previous, word)) text += " ";
      const start = text.length;
      text += word;
      const kind = label.slice(2);
      if (label.startsWith("I-") && open !== null && (open as { kind: string }).kind === kind)
        (open as { end: number }).end = text.length;
      else {
        close();
        if (label !== "O") open = { start, end: text.length, kind };
      }
      previous = word;
    }
    close();
  }
  return { text, spans };
}

const CLOSERS = /^(?:[,.;:!?)\]%}]|\.\.\.|'s|’s|n't|'re|'ve|'ll|'d|'m|''|'|’|”)$/;
const OPENERS = /^(?:[([{$#]|``|“|‘)$/;

/** Whether two tokens were printed without a space between. */
export function isTight(before: string, word: string): boolean {
  return CLOSERS.test(word) || OPENERS.test(before);
}

function classOf(kind: string, name: string, demonyms: ReadonlySet<string>): (typeof CLASSES)[number] {
  if (kind === "PER" || kind === "ORG" || kind === "LOC" || kind === "NORP") return kind;
  return demonyms.has(name) ? "NORP" : "EVENT";
}
