import { QUOTE_KINDS } from "./model/types.ts";
import type { Options, PipelineOptions } from "./options.ts";
import { FORMATS } from "./render/renderer.ts";

export const RECOGNIZERS = ["model", "compromise"] as const;
export const TAGGERS = ["model", "compromise"] as const;
export const CASES = ["auto", "upper", "lower", "mixed"] as const;
export const INPUT_FORMATS = ["text", "markdown", "ndjson"] as const;
export const COMPLEMENTIZER_MODES = ["drop", "keep"] as const;
export const SCARE_QUOTE_MODES = ["drop", "mark"] as const;
export const TEXT_MODES = ["none", "full"] as const;
export const COLOR_MODES = ["auto", "always", "never"] as const;

/** What there is to say of an option. */
export interface OptionInfo {
  readonly description: string;
  /** What turning it off does, where it is on by default. */
  readonly off?: string;
  /** Every value there is, where they can be listed. */
  readonly choices?: readonly string[];
  readonly default?: unknown;
}

/** What decides the analysis of a document. */
export const PIPELINE_OPTIONS = {
  gazetteer: { description: "own gazetteer, read over the built-in one; may be repeated", default: [] },
  builtin: { description: "leave the built-in gazetteer out", default: true },
  recognizer: { description: "what finds names no gazetteer knows", choices: RECOGNIZERS, default: "model" },
  tagger: {
    description: "what tells the parts of speech of sentences that may report what somebody said",
    choices: TAGGERS,
    default: "model",
  },
  case: {
    description: "case of the text; where it is upper or lower throughout, it is restored",
    choices: CASES,
    default: "auto",
  },
  asOf: { description: "date of the documents that carry none: it decides who holds an office" },
  speechOnly: {
    description: "find what somebody said, and not what he thinks or feels",
    off: "find beliefs, hopes and fears too",
    default: true,
  },
  quoteKinds: { description: "kinds of quotations to report, between commas", default: QUOTE_KINDS },
  complementizers: {
    description: "whether “that” in “said that it rained” is left out of the content",
    choices: COMPLEMENTIZER_MODES,
    default: "drop",
  },
  scareQuotes: {
    description: "whether words between marks that are no quotation are left out or reported by themselves",
    choices: SCARE_QUOTE_MODES,
    default: "drop",
  },
} as const satisfies Record<string, OptionInfo>;

/** Every option of a run, for the schema and the command line alike. */
export const OPTIONS = {
  ...PIPELINE_OPTIONS,
  from: { description: "format of the input; else told by the file name, or text", choices: INPUT_FORMATS },
  format: { description: "format of the output; else table on a terminal, ndjson elsewhere", choices: FORMATS },
  output: { description: "file to write instead of standard output" },
  withText: { description: "whether records carry the text of the document", choices: TEXT_MODES, default: "none" },
  explain: { description: "tell in records which rule or list entry each part comes from", default: false },
  color: { description: "whether the table has colours", choices: COLOR_MODES, default: "auto" },
  jobs: {
    description: "documents analysed at a time; the output does not depend on it; no effect yet",
    default: 1,
  },
} as const satisfies Record<string, OptionInfo>;

/**
 * Fills in the defaults where every given value is a default or a listed choice, and so plainly valid;
 * undefined where a value is left for the schema, which takes longer to load than a short run lasts.
 */
export function settleOptions(given: object): Options | undefined {
  const values = Object.entries(given).filter(([, value]) => value !== undefined);
  if (!values.every(([key, value]) => isListed(OPTIONS[key as keyof typeof OPTIONS], value))) return undefined;
  const defaults = Object.entries<OptionInfo>(OPTIONS).map(([key, info]) => [key, info.default]);
  return Object.fromEntries([...defaults.filter(([, value]) => value !== undefined), ...values]) as Options;
}

/** The options of the pipeline among those of a run. */
export function pickPipeline(options: Options): PipelineOptions {
  const keys = Object.keys(PIPELINE_OPTIONS) as (keyof PipelineOptions)[];
  return Object.fromEntries(
    keys.filter((key) => options[key] !== undefined).map((key) => [key, options[key]]),
  ) as PipelineOptions;
}

function isListed(info: OptionInfo | undefined, value: unknown): boolean {
  return info !== undefined && (value === info.default || (info.choices ?? []).includes(value as string));
}
