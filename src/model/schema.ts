import { z } from "zod";
import { DOCUMENT_SCHEMA, ERROR_SCHEMA } from "./schema-names.ts";
import {
  ANONYMOUS_CLASSES,
  ATTRIBUTION_CLASSES,
  ENTITY_TYPES,
  LABELS,
  MARKED_REASONS,
  MENTION_KINDS,
  QUOTE_KINDS,
  SPEAKER_STATUSES,
  VIAS,
} from "./types.ts";

const offset = z.int().nonnegative();
const confidence = z.number().min(0).max(1);
const span = { start: offset, end: offset };
const textSpan = z
  .object({ ...span, text: z.string() })
  .describe("text is the slice of the document from start to end");
const entityId = z.string().regex(/^e\d+$/);

const source = z.object({
  path: z.string().describe("the path as given or found, with forward slashes; - is standard input"),
  format: z.enum(["text", "markdown", "ndjson"]),
  encoding: z.string(),
  bytes: offset,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  line: z.int().positive().optional().describe("line of the document in a file with one document a line"),
});

const dateline = z.object({ place: z.string(), agency: z.string().optional(), ...span });

const meta = z.object({
  title: z.string().optional(),
  published: z.string().optional().describe("YYYY-MM-DD or a shorter prefix of it"),
  outlet: z.string().optional(),
  url: z.string().optional(),
  byline: z.array(z.string()).optional(),
  dateline: dateline.optional(),
});

const text = z.object({
  length: offset,
  unit: z.literal("utf16"),
  value: z.string().optional().describe("only with --with-text full"),
});

const placed = {
  rule: z.string(),
  place: z.string().optional().describe("file and line of the rule"),
};

const role = z.object({
  title: z.string(),
  of: z.string().optional().describe("a country code, or the id of an entity of this document"),
  ...span,
  explain: z.object(placed).optional(),
});

const mentionExplanation = z.object({
  found: z.object({
    ...placed,
    alias: z.string().optional().describe("the alias of the gazetteer that matched"),
    aliasRule: z.string().optional().describe("the rule that made the alias; an authored one has none"),
  }),
  joined: z.object(placed).describe("what joined the mention to its entity; “new” where it began one"),
});

const entityExplanation = z.object({
  considered: z.array(z.object({ id: z.string(), place: z.string(), score: z.number(), reasons: z.array(z.string()) })),
});

const mention = z.object({
  ...textSpan.shape,
  label: z.enum(LABELS),
  kind: z.enum(MENTION_KINDS),
  via: z.enum(VIAS),
  confidence,
  explain: mentionExplanation.optional(),
});

const entity = z.object({
  id: entityId,
  name: z.string(),
  type: z.enum(ENTITY_TYPES),
  subtype: z.string().nullable(),
  country: z.string().nullable(),
  gazetteerId: z.string().nullable().describe("null when the gazetteer does not know the entity"),
  candidates: z.array(z.string()).optional().describe("gazetteer ids, best first; only when ambiguous"),
  codes: z.record(z.string(), z.string()),
  confidence: confidence.describe("how sure it is that the document names this actor, and the linked one"),
  salience: z.number().min(0).max(1).describe("how much the document is about it: frequency, position, speech"),
  roles: z.array(role),
  mentions: z.array(mention),
  explain: entityExplanation.optional(),
});

const cue = z.object({ ...textSpan.shape, lemma: z.string() });

const anonymous = z.object({
  class: z.enum(ANONYMOUS_CLASSES),
  affiliation: entityId.nullable().describe("the body, state or person the source belongs to"),
  rank: z.string().nullable().describe("“senior”, “retired general”; null when nothing is said of it"),
  reason: textSpan.nullable().describe("why the source is not named, where the text says so"),
});

const speaker = z.object({
  status: z.enum(SPEAKER_STATUSES),
  entity: entityId.nullable().describe("who speaks when resolved; of a document, who issued it"),
  name: z.string().nullable().describe("of the entity; of a body that is no entity, as the text calls it"),
  anonymous: anonymous.optional(),
});

const party = z.object({
  ...textSpan.shape,
  entity: entityId.nullable().describe("null when the document names no such actor"),
});

const quoteExplanation = z.object({
  place: z.string().optional().describe("file and line of the rule"),
  speaker: z
    .object({
      ...placed,
      score: z.number().nullable(),
      runnerUp: z.object({ entity: entityId, score: z.number() }).nullable(),
    })
    .optional()
    .describe("how a named speaker was found; scores only where there was a choice"),
});

const quote = z
  .object({
    id: z.string(),
    kind: z.enum(QUOTE_KINDS),
    attribution: z.enum(ATTRIBUTION_CLASSES).describe("what is reported: only speech with --speech-only"),
    content: z.array(textSpan).describe("several spans when the attribution interrupts the quotation"),
    cue: cue.nullable(),
    source: textSpan.nullable(),
    speaker,
    addressee: party.nullable().describe("whom it was said to: “told reporters”"),
    outlet: party.nullable().describe("the medium through which it is known: “told Reuters”, “quoted by Xinhua”"),
    get nested() {
      return z.array(quote);
    },
    confidence,
    rule: z.string(),
    explain: quoteExplanation.optional(),
  })
  .meta({ id: "quote" });

const markedPhrase = z.object({ ...textSpan.shape, reason: z.enum(MARKED_REASONS) });

const warning = z.object({ code: z.string(), start: offset.optional(), message: z.string().optional() });

const tool = z.object({ name: z.string(), version: z.string(), gazetteers: z.array(z.string()) });

/** Accepts the record of a document; fields stand in the order in which records carry them. */
export const documentRecord = z
  .object({
    schema: z.literal(DOCUMENT_SCHEMA),
    id: z.string(),
    source,
    meta,
    text,
    entities: z.array(entity),
    quotes: z.array(quote),
    markedPhrases: z
      .array(markedPhrase)
      .optional()
      .describe("words between marks that are no quotation; only with --scare-quotes mark"),
    warnings: z.array(warning),
    tool,
  })
  .meta({
    id: "document",
    description: "One document; offsets are UTF-16 code units into its decoded text, half-open.",
  });

/** Accepts the record of a document that failed. */
export const errorRecord = z
  .object({
    schema: z.literal(ERROR_SCHEMA),
    id: z.string(),
    source: source.partial().required({ path: true }),
    error: z.object({ code: z.string(), message: z.string(), stage: z.string() }),
  })
  .meta({ id: "error", description: "A document that could not be read or analysed." });

export type DocumentRecord = z.infer<typeof documentRecord>;
export type ErrorRecord = z.infer<typeof errorRecord>;
export type ToolRecord = z.infer<typeof tool>;

/** JSON Schema (draft 2020-12) of every record; unknown fields stay allowed, since later versions may add some. */
export function toJsonSchema(): object {
  const record = z.discriminatedUnion("schema", [documentRecord, errorRecord]);
  return z.toJSONSchema(record, { target: "draft-2020-12", io: "input" });
}
