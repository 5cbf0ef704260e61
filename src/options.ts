import { z } from "zod";
import { ConfigError } from "./errors.ts";
import { isDate } from "./gazetteer/date.ts";
import { QUOTE_KINDS } from "./model/types.ts";
import {
  CASES,
  COLOR_MODES,
  COMPLEMENTIZER_MODES,
  INPUT_FORMATS,
  OPTIONS,
  type PIPELINE_OPTIONS,
  RECOGNIZERS,
  SCARE_QUOTE_MODES,
  TAGGERS,
  TEXT_MODES,
} from "./option-list.ts";
import { FORMATS } from "./render/renderer.ts";

const path = z.string("must be a path").min(1, "must be a path");

const pipelineShape = {
  gazetteer: z.array(path, "must be a list of paths").default(() => [...OPTIONS.gazetteer.default]),
  builtin: z.boolean("must be true or false").default(OPTIONS.builtin.default),
  recognizer: choice(RECOGNIZERS).default(OPTIONS.recognizer.default),
  tagger: choice(TAGGERS).default(OPTIONS.tagger.default),
  case: choice(CASES).default(OPTIONS.case.default),
  asOf: z.string("must be a date").refine(isDate, "must be a date: YYYY, YYYY-MM or YYYY-MM-DD").optional(),
  speechOnly: z.boolean("must be true or false").default(OPTIONS.speechOnly.default),
  quoteKinds: z
    .array(choice(QUOTE_KINDS), "must be a list of kinds")
    .min(1, "must name a kind")
    .default(() => [...OPTIONS.quoteKinds.default]),
  complementizers: choice(COMPLEMENTIZER_MODES).default(OPTIONS.complementizers.default),
  scareQuotes: choice(SCARE_QUOTE_MODES).default(OPTIONS.scareQuotes.default),
} satisfies Record<keyof typeof PIPELINE_OPTIONS, z.ZodType>;

/** Accepts what decides the analysis of a document. */
export const pipelineOptionsSchema = z.strictObject(pipelineShape);

const shape = {
  ...pipelineShape,
  from: choice(INPUT_FORMATS).optional(),
  format: choice(FORMATS).optional(),
  output: path.optional(),
  withText: choice(TEXT_MODES).default(OPTIONS.withText.default),
  explain: z.boolean("must be true or false").default(OPTIONS.explain.default),
  color: choice(COLOR_MODES).default(OPTIONS.color.default),
  jobs: z.coerce
    .number("must be a whole number from 1 up")
    .int("must be a whole number from 1 up")
    .positive("must be a whole number from 1 up")
    .default(OPTIONS.jobs.default),
} satisfies Record<keyof typeof OPTIONS, z.ZodType>;

/** Accepts every option of a run. */
export const optionsSchema = z.strictObject(shape);

export type PipelineOptions = z.infer<typeof pipelineOptionsSchema>;
export type Options = z.infer<typeof optionsSchema>;

/** Fills in the defaults; throws a ConfigError with one line for each bad option, named as `nameOf` says. */
export function parseOptions(given: object, nameOf: (key: string) => string = (key) => key): Options {
  return parseWith(optionsSchema, given, nameOf);
}

/** Does for the options of the pipeline what {@link parseOptions} does for all. */
export function parsePipelineOptions(given: object): PipelineOptions {
  return parseWith(pipelineOptionsSchema, given, (key) => key);
}

function parseWith<T>(schema: z.ZodType<T>, given: object, nameOf: (key: string) => string): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.flatMap((issue) => describeIssue(issue, given, nameOf));
  throw new ConfigError("E_OPTION", lines.join("\n"));
}

function describeIssue(issue: z.core.$ZodIssue, given: object, nameOf: (key: string) => string): string[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => `${nameOf(key)}: unknown option; remove it`);
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], given);
  return [`${nameOf(String(issue.path[0]))} ${JSON.stringify(value)}: ${issue.message}`];
}

function choice<const T extends readonly string[]>(values: T): z.ZodEnum<{ [K in T[number]]: K }> {
  return z.enum(values, `must be one of ${values.join(", ")}`);
}
