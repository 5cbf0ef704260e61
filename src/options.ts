import { z } from "zod";
import { ConfigError } from "./errors.ts";
import { FORMATS } from "./render/renderer.ts";

export const RECOGNIZERS = ["model", "compromise"] as const;
export const CASES = ["auto", "upper", "lower", "mixed"] as const;
export const INPUT_FORMATS = ["text", "markdown", "ndjson"] as const;
export const TEXT_MODES = ["none", "full"] as const;
export const COLOR_MODES = ["auto", "always", "never"] as const;

const path = z.string("must be a path").min(1, "must be a path");

const pipelineShape = {
  gazetteer: z
    .array(path, "must be a list of paths")
    .default([])
    .describe("own gazetteer, read over the built-in one; may be repeated"),
  builtin: z.boolean("must be true or false").default(true).describe("leave the built-in gazetteer out"),
  recognizer: choice(RECOGNIZERS).default("model").describe("what finds names no gazetteer knows"),
  case: choice(CASES)
    .default("auto")
    .describe("case of the text; where it is upper or lower throughout, it is restored"),
  asOf: z
    .string("must be a date")
    .refine(isDate, "must be a date: YYYY, YYYY-MM or YYYY-MM-DD")
    .optional()
    .describe("date of the documents that carry none; no effect yet"),
};

/** What decides the analysis of a document. */
export const pipelineOptionsSchema = z.strictObject(pipelineShape);

/** Every option of a run, for the library and the command line alike. */
export const optionsSchema = z.strictObject({
  ...pipelineShape,
  from: choice(INPUT_FORMATS).optional().describe("format of the input; else told by the file name, or text"),
  format: choice(FORMATS).optional().describe("format of the output; else table on a terminal, ndjson elsewhere"),
  output: path.optional().describe("file to write instead of standard output"),
  withText: choice(TEXT_MODES).default("none").describe("whether records carry the text of the document"),
  color: choice(COLOR_MODES).default("auto").describe("whether the table has colours"),
  jobs: z.coerce
    .number("must be a whole number from 1 up")
    .int("must be a whole number from 1 up")
    .positive("must be a whole number from 1 up")
    .default(1)
    .describe("documents analysed at a time; the output does not depend on it; no effect yet"),
});

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

function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month = "01", day = "01"] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}
