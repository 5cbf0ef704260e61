import { findGazetteerHits } from "./gazetteer/hits.ts";
import { loadGazetteer } from "./gazetteer/load.ts";
import { createMatcher } from "./match/match.ts";
import type {
  Document,
  GazetteerHit,
  Matched,
  RecognisedName,
  Resolved,
  Segmented,
  SourceText,
  Tagged,
} from "./model/document.ts";
import type { PipelineOptions } from "./options.ts";
import { cueForms } from "./quote/lexicon.ts";
import { createQuoter } from "./quote/quote.ts";
import { createResolver } from "./resolve/resolve.ts";
import { segment } from "./segment/segment.ts";
import type { LearntCase } from "./tag/case/learnt.ts";
import { createCaseRestorer } from "./tag/case/restore.ts";
import { recognizeByCompromise } from "./tag/compromise-recognizer.ts";
import type { Model } from "./tag/recognizer/model.ts";
import { createTagger, type TagOptions } from "./tag/tag.ts";

/** The stages bound to their options, ready for documents. */
export interface Pipeline {
  /** The gazetteers in use, with checksums. */
  readonly gazetteers: readonly string[];
  analyse(doc: SourceText): Document;
}

/** Binds the stages to options and gazetteers; throws ConfigError for a gazetteer that is not valid. */
export async function createPipeline(options: PipelineOptions): Promise<Pipeline> {
  const { gazetteers, tag, match, resolve, quote } = await bindStages(options);
  return { gazetteers, analyse: (doc) => quote(resolve(match(tag(segment(doc))))) };
}

/** The stages that depend on options, each bound for itself; what {@link createPipeline} puts in order. */
export interface BoundStages {
  readonly gazetteers: readonly string[];
  /** Finds the hits of the gazetteer and the names. */
  readonly recognize: (doc: Segmented) => readonly RecognisedName[];
  readonly tag: (doc: Segmented) => Tagged;
  readonly match: (doc: Tagged) => Matched;
  readonly resolve: (doc: Matched) => Resolved;
  readonly quote: (doc: Resolved) => Document;
}

/** Binds each stage for itself, for measuring them one by one. */
export async function bindStages(options: PipelineOptions): Promise<BoundStages> {
  const { index, lists, patterns, denied } = await loadGazetteer(options.gazetteer, options.builtin);
  const findHits = (doc: Segmented): GazetteerHit[] => findGazetteerHits(doc, index, options.asOf);
  const model = await bindModel();
  const recognize = await bindRecognizer(options, model);
  const learnt = (): LearntCase => model().learntCase;
  const tagSyntax = await bindTagger(options, model);
  const restoreCase = createCaseRestorer({ textCase: options.case, index, learnt, segment });
  return {
    gazetteers: lists,
    recognize: (given) => {
      const doc = restoreCase(given);
      return recognize(doc, findHits(doc));
    },
    tag: createTagger({
      triggers: cueForms(options.speechOnly),
      tagSyntax,
      restoreCase,
      patterns,
      findHits,
      recognize,
    }),
    match: createMatcher(denied),
    resolve: createResolver(index, options.asOf),
    quote: createQuoter(options),
  };
}

/** The model is read where it is first asked for: compromise needs it only to restore case. */
async function bindModel(): Promise<() => Model> {
  const { loadModel } = await import("./tag/recognizer/model.ts");
  let model: Model | undefined;
  return () => {
    model ??= loadModel();
    return model;
  };
}

async function bindRecognizer(options: PipelineOptions, model: () => Model): Promise<TagOptions["recognize"]> {
  if (options.recognizer === "compromise") return recognizeByCompromise;
  const { createRecognizer } = await import("./tag/recognizer/recognize.ts");
  return createRecognizer(model());
}

async function bindTagger(options: PipelineOptions, model: () => Model): Promise<TagOptions["tagSyntax"]> {
  if (options.tagger === "compromise") return (await import("./tag/compromise-tagger.ts")).tagByCompromise;
  const { bindModelTagger } = await import("./tag/tagger/bind.ts");
  return bindModelTagger(() => model().vocabulary);
}
