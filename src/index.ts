/** The errors the library throws on purpose; `code` is stable. */
export { ConfigError, DocumentError, OutputError, WhosaidError } from "./errors.ts";
/** The layers of a document, from the text as read to the finished analysis. */
export type {
  Candidate,
  Dateline,
  Document,
  Entity,
  Layout,
  Matched,
  Mention,
  Meta,
  Resolved,
  ResolvedMention,
  Role,
  Segmented,
  Sentence,
  Source,
  SourceText,
  Tagged,
  Warning,
} from "./model/document.ts";
/** Tells a document that could not be read from one that could. */
export { type Failure, isFailure } from "./model/failure.ts";
/** The known actors, as the stages see them. */
export type { Alias, GazetteerEntry, Relation, Term } from "./model/gazetteer.ts";
export type { Anonymous, Cue, MarkedPhrase, Quotation, Speaker } from "./model/quotation.ts";
/** The published records and their JSON Schema. */
export { type DocumentRecord, type ErrorRecord, type ToolRecord, toJsonSchema } from "./model/schema.ts";
/** Offsets into the text of a document: UTF-16 code units, half-open. */
export type { Span, TextSpan, TokenRange } from "./model/span.ts";
/** The values of the enumerated fields. */
export type {
  AnonymousClass,
  AttributionClass,
  EntityType,
  Label,
  MarkedReason,
  MentionKind,
  QuoteKind,
  SpeakerStatus,
  Via,
} from "./model/types.ts";
/** Fill in the defaults of options and throw a ConfigError for a bad one. */
export { type Options, type PipelineOptions, parseOptions, parsePipelineOptions } from "./options.ts";
/** Binds the stages to options and gazetteers; the result analyses any number of documents. */
export { createPipeline, type Pipeline } from "./pipeline.ts";
/** Find the inputs that paths, folders and globs name, and read the documents in them. */
export {
  type Discovered,
  type DiscoverOptions,
  discover,
  type Format as InputFormat,
  type Input,
  type ReadOptions,
  readDocuments,
} from "./read/index.ts";
/** Makes the renderer of an output format, for one run. */
export { createRenderer, describeTool, type Format, type Renderer, type RenderSettings } from "./render/index.ts";
/** Turns an analysed document into its published record. */
export { toRecord } from "./render/record.ts";
