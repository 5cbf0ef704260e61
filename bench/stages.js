import { createRequire } from "node:module";
import { bindStages, createPipeline } from "../dist/pipeline.js";
import { cueForms } from "../dist/quote/lexicon.js";
import { createRenderer, describeTool } from "../dist/render/index.js";
import { segment } from "../dist/segment/segment.js";

// The build of compromise that the tagging stage loads too.
const nlp = createRequire(import.meta.url)("compromise/three");

/**
 * The steps of a subject, by its name; a step turns the results of the step before, document by document. Nothing else is
 * bound beside them: V8 compiles functions worse that are made twice.
 */
export async function createSubject(name, options) {
  if (name === "compromise") return [["compromise", ({ text }) => nlp(text).topics()]];
  if (name === "whole") return bindWhole(options);
  return name === "stages" ? bindSteps(options) : bindRecognizer(options);
}

async function bindWhole(options) {
  const pipeline = await createPipeline(options);
  const render = await bindRenderer(pipeline.gazetteers);
  return [["end to end", (doc) => render(pipeline.analyse(doc))]];
}

async function bindSteps(options) {
  const bound = await bindStages(options);
  return [
    ["segment", segment],
    ["tag", bound.tag],
    ["match", bound.match],
    ["resolve", bound.resolve],
    ["quote", bound.quote],
    ["render", await bindRenderer(bound.gazetteers)],
  ];
}

async function bindRecognizer(options) {
  const { recognize } = await bindStages(options);
  return [
    ["(segmenting)", segment],
    ["recogniser alone", recognize],
  ];
}

async function bindRenderer(gazetteers) {
  const settings = { tool: describeTool(gazetteers), withText: "none", width: 80, colors: false };
  return (await createRenderer("ndjson", settings)).document;
}

/** Throws where the steps no longer do what the pipeline does. */
export async function checkStages(options, docs) {
  const [[, whole]] = await bindWhole(options);
  const steps = await bindSteps(options);
  for (const doc of docs) {
    const inSteps = steps.reduce((value, [, run]) => run(value), doc);
    if (inSteps !== whole(doc)) throw new Error("bench/stages.js: bind the stages as src/pipeline.ts binds them");
  }
}

/** How many tokens the scanner finds. */
export function countTokens(docs) {
  return docs.reduce((sum, doc) => sum + segment(doc).tokens.length, 0);
}

/** How many words of a text make a sentence worth its syntax. */
export function countCueWords(text) {
  const forms = cueForms(true);
  return text.split(/[^\p{L}:]+/u).filter((word) => forms.has(word.toLowerCase())).length;
}
