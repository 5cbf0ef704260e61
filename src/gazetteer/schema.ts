import { z } from "zod";
import { ALIAS_KINDS } from "../model/gazetteer.ts";
import { ENTITY_TYPES } from "../model/types.ts";
import { isDate } from "./date.ts";
import { faultOfMatch } from "./match-syntax.ts";

/** Allowed subtypes by type; documented in `data/gazetteer/README.md`. */
export const SUBTYPES: Readonly<Record<string, readonly string[]>> = {
  state: ["country", "territory", "historical", "unrecognised", "bloc"],
  government: ["executive", "ministry", "agency", "legislature", "court", "subnational"],
  security: ["military", "police", "intelligence"],
  armed: ["rebel", "militia", "communal", "paramilitary", "pmc", "criminal", "transnational"],
  party: ["party", "coalition", "faction"],
  igo: ["global", "regional", "financial", "court", "mission"],
  org: ["ngo", "union", "movement", "religious", "thinktank", "company"],
  media: ["agency", "broadcaster", "print", "online"],
  person: ["politician", "official", "officer", "commander", "cleric", "other"],
  people: ["nationality", "ethnic", "religious"],
  place: ["capital", "city", "region", "building", "feature"],
};

const date = z
  .union([z.string(), z.number(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
  .refine(isDate, "must be YYYY, YYYY-MM or YYYY-MM-DD");

const text = z.string().refine((value) => /[\p{L}\p{N}]/u.test(value), "must hold a letter or digit");

const alias = z.union([
  text,
  z.strictObject({
    text,
    kind: z.enum(ALIAS_KINDS).optional(),
    case: z.enum(["exact", "title", "any"]).optional(),
    prior: z.number().min(0).max(1).optional(),
    from: date.optional(),
    to: date.optional(),
  }),
]);

const type = z.string().check((context) => {
  const [main, sub] = context.value.split("/");
  if (!(ENTITY_TYPES as readonly string[]).includes(main ?? ""))
    context.issues.push({
      code: "custom",
      input: context.value,
      message: `type "${context.value}" is unknown; use one of ${ENTITY_TYPES.join(", ")}`,
    });
  else if (sub !== undefined && !SUBTYPES[main ?? ""]?.includes(sub))
    context.issues.push({
      code: "custom",
      input: context.value,
      message: `subtype "${sub}" is unknown; ${main} has ${SUBTYPES[main ?? ""]?.join(", ")}`,
    });
});

const country = z.string().regex(/^[A-Z]{3}$/, "must be an ISO 3166-1 alpha-3 code such as IRQ");

const relation = z.strictObject({
  rel: z.enum(["metonymOf", "partOf", "wingOf", "succeeds", "memberOf"]),
  target: z.string().min(1),
  from: date.optional(),
  to: date.optional(),
});

const term = z.strictObject({
  office: z.string().regex(/^off\.[a-z0-9-]+\.[a-z0-9-]+$/, "must look like off.irq.head-of-government"),
  title: z.string().min(1).optional(),
  from: date.optional(),
  to: date.optional(),
  acting: z.boolean().optional(),
  asOf: date.optional(),
});

const examples = z.array(text);

/** One entry as authored. */
export const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, "must be lower-case letters, digits, dots and hyphens"),
  name: text,
  type,
  country: country.optional(),
  gender: z.enum(["female", "male"]).optional(),
  aliases: z.array(alias).optional(),
  codes: z.record(z.string(), z.string()).optional(),
  valid: z.strictObject({ from: date.optional(), to: date.optional() }).optional(),
  terms: z.array(term).optional(),
  relations: z.array(relation).optional(),
  priority: z.number().optional(),
  src: z.string().optional(),
  /** Sentences in which the entry must, and must not, be found. */
  yes: examples.optional(),
  no: examples.optional(),
});
export type AuthoredEntry = z.infer<typeof entrySchema>;

/** Additions to the entry of that id in an earlier list: lists are joined, everything else replaced. */
export const patchSchema = entrySchema
  .partial()
  .required({ id: true })
  .extend({ patch: z.literal(true) });
export type AuthoredPatch = z.infer<typeof patchSchema>;

/** What is to be left out: the words of a name, an entry, or all entries of a type. */
const denial = z.union([z.strictObject({ text }), z.strictObject({ id: z.string().min(1) }), z.strictObject({ type })]);
export type Denial = z.infer<typeof denial>;

/** A pattern in the match syntax of compromise, for names that no list can hold. */
const pattern = z.strictObject({
  match: z.string().check((context) => {
    const problem = faultOfMatch(context.value);
    if (problem !== null) context.issues.push({ code: "custom", input: context.value, message: problem });
  }),
  type,
  yes: examples.optional(),
  no: examples.optional(),
});
export type AuthoredPattern = z.infer<typeof pattern>;

/** A gazetteer file: a map, or the list of entries alone. */
export const fileSchema = z.preprocess(
  (raw) => (Array.isArray(raw) ? { entries: raw } : raw),
  z.strictObject({
    source: z.string().optional(),
    mode: z.enum(["add", "replace"]).optional(),
    entries: z.array(z.unknown()).nullish(),
    deny: z.array(denial).nullish(),
    patterns: z.array(pattern).nullish(),
  }),
);
export type AuthoredFile = z.infer<typeof fileSchema>;
