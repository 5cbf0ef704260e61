import { createRequire } from "node:module";
import { bindStages, createPipeline } from "../dist/pipeline.js";
import { cueForms } from "../dist/quote/lexicon.js";
import { createRenderer, describeTool } from "../dist/render/index.js";
import { segment } from "../dist/segment/segment.js";

// The build of compromise that the tagging stage loads too.
const nlp = createRequire(import.meta.url)("compromise/three");

/**
 * What is measured, by name, each a list of named steps; a step turns the results of the step before, document by document.
 * Throws where the steps no longer do what the pipeline does.
 */
export async function createSubjects(options, docs) {
  const pipeline = await createPipeline(options);
  const bound = await bindStages(options);
  const renderer = await createRenderer("ndjson", {
    tool: describeTool(pipeline.gazetteers),
    withText: "none",
    width: 80,
    colors: false,
  });
  const stages = [
    ["segment", segment],
    ["tag", bound.tag],
    ["match", bound.match],
    ["resolve", bound.resolve],
    ["quote", bound.quote],
    ["render", renderer.document],
  ];
  const whole = (doc) => renderer.document(pipeline.analyse(doc));
  checkStages(stages, whole, docs);
  const recognizer = [
    ["(segmenting)", segment],
    ["recogniser alone", bound.recognize],
  ];
  return {
    whole: [["end to end", whole]],
    stages,
    recognizer,
    compromise: [["compromise", ({ text }) => nlp(text).topics()]],
  };
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

function checkStages(stages, whole, docs) {
  for (const doc of docs) {
    const inSteps = stages.reduce((value, [, run]) => run(value), doc);
    if (inSteps !== whole(doc)) throw new Error("bench/stages.js: bind the stages as src/pipeline.ts binds them");
  }
}
