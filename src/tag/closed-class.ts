import type { PosTag } from "../model/syntax.ts";

/** Words of closed classes, whose tag needs no guess. */
const CLOSED: Readonly<Record<string, PosTag>> = buildTable({
  DT: "the a an this these those each every some any no all both either neither another half such",
  PRP$: "my your his its our their",
  PRP: "i he she it we you they me him us them myself himself herself itself ourselves yourself themselves mine ours theirs hers her",
  IN: "of in for on with at by from about after before against under over among between during through into onto within without across around behind beyond despite except inside outside near off per since till toward towards until unless unlike upon via than as because although though while whilst if whether that amid amidst alongside besides concerning regarding following throughout versus",
  TO: "to",
  CC: "and or but nor & plus",
  MD: "will would can could may might must shall should won't wouldn't can't cannot couldn't mightn't mustn't shouldn't ought 'll 'd",
  WP: "who whom what whoever whose",
  WDT: "which whichever",
  WRB: "when where why how",
  RB: "not n't never also still already again too very just even only now then there here however meanwhile later earlier soon ago perhaps maybe instead rather quite almost often always sometimes yesterday today tomorrow tonight later otherwise",
  VBZ: "is has does isn't hasn't doesn't",
  VBP: "am are have do aren't haven't don't",
  VBD: "was were had did wasn't weren't hadn't didn't",
  VB: "be",
  VBN: "been",
  VBG: "being having",
});

/** The tag of a closed-class word, given in lower case; a curly apostrophe is as good as a straight one. */
export function closedClassTag(word: string): PosTag | undefined {
  const key = word.replace("’", "'");
  return Object.hasOwn(CLOSED, key) ? CLOSED[key] : undefined;
}

function buildTable(lists: Partial<Record<PosTag, string>>): Record<string, PosTag> {
  const table: Record<string, PosTag> = {};
  for (const [tag, words] of Object.entries(lists)) for (const word of words.split(" ")) table[word] = tag as PosTag;
  return table;
}
