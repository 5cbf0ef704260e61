import { loadData } from "../model/data.ts";
import type { Alias, AliasKind, GazetteerEntry } from "../model/gazetteer.ts";
import type { Lexicon } from "../model/lexicons.ts";
import { foldKey } from "./fold.ts";

const spellings = loadData<Lexicon<"spellings">>("spellings");

/** Variants of one alias; names of many words would have too many. */
const MOST = 24;
const KINDS: ReadonlySet<AliasKind> = new Set(["name", "translit", "former", "nickname", "surname"]);

const RULES: ReadonlySet<string> = new Set(["spelling-family", "ending", "article", "article-dropped"]);

/** Whether a rule of this file made an alias. */
export function isVariantRule(rule: string | undefined): boolean {
  return rule !== undefined && RULES.has(rule);
}

/** Other spellings of one word, and the rule that says so. */
interface Variant {
  readonly word: string;
  readonly rule: string;
}

const families = new Map<string, readonly string[]>();
for (const family of spellings.families) for (const word of family) families.set(word, family);

/**
 * Adds the spellings of an entry's names that rules make, each with its rule: “Mohammed Deif” … “Muhammad Deif” (family),
 * “Bashar al-Assad” … “Bashar el-Assad”, “Bashar Assad” (article), “Volodymyr Zelensky” … “Volodymyr Zelenskyy” (ending).
 */
export function addVariants(entry: GazetteerEntry): GazetteerEntry {
  const known = new Set(entry.aliases.map(({ text }) => foldKey(text)));
  const added: Alias[] = [];
  for (const alias of entry.aliases) {
    if (!KINDS.has(alias.kind) || alias.case === "exact") continue;
    for (const { text, rule } of variantsOf(alias.text, entry.type === "person")) {
      const key = foldKey(text);
      if (known.has(key)) continue;
      known.add(key);
      added.push({ ...alias, text, kind: alias.kind === "name" ? "translit" : alias.kind, rule });
    }
  }
  return added.length === 0 ? entry : { ...entry, aliases: [...entry.aliases, ...added] };
}

interface VariantText {
  readonly text: string;
  readonly rule: string;
}

/** All ways to write a name with at least one word changed, the first {@link MOST} of them. */
function variantsOf(text: string, isPerson: boolean): VariantText[] {
  let all: VariantText[] = [{ text: "", rule: "" }];
  const parts = text.split(/(?<=[\s-])|(?=[\s-])/);
  for (const [i, part] of parts.entries()) {
    const options = [{ word: part, rule: "" }, ...variantsOfWord(part, parts, i, isPerson)];
    all = all
      .flatMap((one) => options.map(({ word, rule }) => ({ text: one.text + word, rule: one.rule || rule })))
      .slice(0, MOST);
  }
  const tidy = all.map(({ text: own, rule }) => ({ text: own.replace(/(?<=\s)-/g, "").trim(), rule }));
  return tidy.filter(({ text: own, rule }) => rule !== "" && own !== "");
}

function variantsOfWord(word: string, parts: readonly string[], i: number, isPerson: boolean): Variant[] {
  const plain = word.toLowerCase().replace(/['’]/g, "");
  const family = families.get(plain)?.filter((other) => other !== plain) ?? [];
  return [
    ...family.map((other) => ({ word: likeCase(other, word), rule: "spelling-family" })),
    ...(isPerson ? endingVariants(word) : []),
    ...articleVariants(word, parts, i, isPerson),
  ];
}

function endingVariants(word: string): Variant[] {
  const lower = word.toLowerCase();
  return spellings.endings.flatMap((row) => {
    const own = [...row].sort((a, b) => b.length - a.length).find((ending) => lower.endsWith(ending));
    if (own === undefined || lower.length < own.length + 2) return [];
    const stem = word.slice(0, -own.length);
    return row.filter((ending) => ending !== own).map((ending) => ({ word: stem + ending, rule: "ending" }));
  });
}

/** Letters before which the Arabic article may take their sound. */
const SUN = /^(?:sh|th|dh|[dnrstz])/i;

/** “al” before a hyphen and a name: the other article, the assimilated one, and none in a person's name of several words. */
function articleVariants(word: string, parts: readonly string[], i: number, isPerson: boolean): Variant[] {
  const noun = parts[i + 2];
  if (!spellings.articles.includes(word.toLowerCase()) || parts[i + 1] !== "-" || noun === undefined) return [];
  const others = spellings.articles.filter((article) => article !== word.toLowerCase());
  const sound = SUN.exec(noun)?.[0].toLowerCase();
  const assimilated = sound === undefined ? [] : [`a${sound}`];
  const written = [...others, ...assimilated].map((article) => ({ word: likeCase(article, word), rule: "article" }));
  return isPerson && i > 0 ? [...written, { word: "", rule: "article-dropped" }] : written;
}

function likeCase(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
