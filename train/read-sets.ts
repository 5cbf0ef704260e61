import { readdirSync, readFileSync } from "node:fs";
import { parseMarked } from "./read-marked.ts";
import { readTsv } from "./read-tsv.ts";
import { type GoldSpan, type LabelledDocument, labelDocument, type TrainingSet } from "./training-set.ts";

interface SetPlan {
  readonly name: string;
  readonly file: string;
  readonly weight: number;
  readonly domain: number;
  /** Sentences put together where the file has each as a document of its own. */
  readonly group?: number;
}

/** What trains the shipped model, and how much it counts. Domain 0 shares all features; others have copies of their own too. */
export const PLAN: readonly SetPlan[] = [
  { name: "voa", file: "voa.ndjson", weight: 3, domain: 0 },
  { name: "gmb", file: "gmb.tsv", weight: 0.25, domain: 1, group: 8 },
  { name: "wikigold", file: "wikigold.tsv", weight: 1, domain: 0 },
  { name: "gum", file: "gum.ndjson", weight: 0.5, domain: 2 },
  { name: "ewt", file: "uner-ewt.tsv", weight: 0.7, domain: 3 },
  { name: "crossner", file: "crossner-politics.tsv", weight: 1, domain: 0 },
];
const ARTICLES_WEIGHT = 3;

/** Weights that stand in for those of the plan, by name of the set. */
export type WeightChanges = ReadonlyMap<string, number>;

/** Reads the sets of a data folder and our own articles; `without` leaves some out by name. */
export function readSets(
  data: string,
  articles: string,
  without: ReadonlySet<string>,
  demonyms: ReadonlySet<string>,
  weights: WeightChanges,
): TrainingSet[] {
  const plans = PLAN.filter(({ name }) => !without.has(name));
  const sets = plans.map((plan) => readSet(plan, data, demonyms));
  if (!without.has("articles")) sets.push(readArticles(articles));
  return sets.map((set) => ({ ...set, weight: weights.get(set.name) ?? set.weight }));
}

function readSet(plan: SetPlan, data: string, demonyms: ReadonlySet<string>): TrainingSet {
  const content = readFileSync(`${data}/${plan.file}`, "utf8");
  const raw = plan.file.endsWith(".tsv") ? readTsv(content, plan.group ?? 1, demonyms) : readNdjson(content);
  return makeSet(plan.name, plan.weight, plan.domain, raw);
}

interface RawDocument {
  readonly text: string;
  readonly spans: readonly GoldSpan[];
}

function makeSet(name: string, weight: number, domain: number, raw: readonly RawDocument[]): TrainingSet {
  const documents: LabelledDocument[] = [];
  let misaligned = 0;
  let spans = 0;
  for (const { text, spans: gold } of raw) {
    const labelled = labelDocument(text, gold);
    documents.push(labelled);
    misaligned += labelled.misaligned;
    spans += gold.length;
  }
  return { name, documents, weight, domain, misaligned, spans };
}

function readNdjson(content: string): RawDocument[] {
  return content
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { text, entities, other } = JSON.parse(line) as {
        text: string;
        entities: GoldSpan[];
        other?: { start: number; end: number }[];
      };
      const events = (other ?? []).map(({ start, end }) => ({ start, end, type: "EVENT" as const }));
      return { text, spans: [...entities, ...events].sort((a, b) => a.start - b.start) };
    });
}

function readArticles(folder: string): TrainingSet {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\d\.txt$/.test(name))
    .sort();
  const raw = files.map((name) => parseMarked(readFileSync(`${folder}/${name}`, "utf8"), name));
  return makeSet("articles", ARTICLES_WEIGHT, 0, raw);
}
