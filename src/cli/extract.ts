import { type Command, Option } from "commander";
import {
  CASES,
  COLOR_MODES,
  COMPLEMENTIZER_MODES,
  INPUT_FORMATS,
  OPTIONS,
  type OptionInfo,
  PIPELINE_OPTIONS,
  RECOGNIZERS,
  SCARE_QUOTE_MODES,
  settleOptions,
  TAGGERS,
  TEXT_MODES,
} from "../option-list.ts";
import type { Options, PipelineOptions } from "../options.ts";
import { FORMATS } from "../render/index.ts";
import { mergeConfig, readConfigFlag } from "./config.ts";
import { Exit } from "./exit.ts";
import { extractDocuments } from "./extract-documents.ts";
import type { Host } from "./host.ts";

const FLAGS: Readonly<Record<keyof Options, string>> = {
  format: `-f, --format <${FORMATS.join("|")}>`,
  output: "-o, --output <file>",
  from: `--from <${INPUT_FORMATS.join("|")}>`,
  gazetteer: "--gazetteer <file>",
  builtin: "--no-builtin",
  asOf: "--as-of <date>",
  recognizer: `--recognizer <${RECOGNIZERS.join("|")}>`,
  tagger: `--tagger <${TAGGERS.join("|")}>`,
  case: `--case <${CASES.join("|")}>`,
  speechOnly: "--speech-only",
  quoteKinds: "--quote-kinds <kinds>",
  complementizers: `--complementizers <${COMPLEMENTIZER_MODES.join("|")}>`,
  scareQuotes: `--scare-quotes <${SCARE_QUOTE_MODES.join("|")}>`,
  withText: `--with-text <${TEXT_MODES.join("|")}>`,
  explain: "--explain",
  color: `--color <${COLOR_MODES.join("|")}>`,
  jobs: "-j, --jobs <n>",
};

/** Adds the command that reads documents and writes their records. */
export function addExtract(program: Command, host: Host, done: (code: number) => void): void {
  const command = program.command("extract", { isDefault: true });
  command.summary("find actors and quotations in documents (the default command)");
  command.description("Finds the actors and the quotations in news articles.");
  command.argument("[PATH|GLOB|-...]", "files, folders, globs, or - for standard input");
  for (const key of Object.keys(FLAGS) as (keyof Options)[]) addFlags(command, key);
  addConfigFlags(command);
  command.action(async (patterns: string[]) => {
    const { debug } = command.optsWithGlobals<{ debug?: boolean }>();
    const options = await readOptions(command, host.cwd);
    if (patterns.length === 0 && host.stdin.isTTY) {
      program.outputHelp({ error: true });
      done(Exit.NoInput);
    } else {
      done(await extractDocuments(patterns.length === 0 ? ["-"] : patterns, options, host, debug === true));
    }
  });
}

/** Adds the flags that say where options come from beside the command line. */
export function addConfigFlags(command: Command): void {
  command.option("--config <file>", "file of options; else the nearest whosaid.config.yaml or .json upward");
  command.option("--no-config", "read no such file");
}

/**
 * The options of a run: those of flags over those of the configuration, checked, with defaults;
 * the schema is loaded only where a value needs it.
 */
export async function readOptions(command: Command, cwd: string): Promise<Options> {
  const { config } = command.opts<{ config?: string | boolean }>();
  const configured = await readConfigFlag(config, cwd);
  const given = Object.keys(OPTIONS).filter((key) => command.getOptionValueSource(key) === "cli");
  const values = mergeConfig(configured, Object.fromEntries(given.map((key) => [key, command.getOptionValue(key)])));
  return settleOptions(values) ?? (await import("../options.ts")).parseOptions(values, flagOf);
}

/** How the command line names an option of the library. */
function flagOf(key: string): string {
  return new Option(FLAGS[key as keyof Options]).long ?? key;
}

/** Adds the flags of every option of the pipeline. */
export function addPipelineFlags(command: Command): void {
  for (const key of Object.keys(PIPELINE_OPTIONS) as (keyof PipelineOptions)[]) addFlags(command, key);
}

/** Adds the flag of an option, and of one that is on by default the flag that turns it off. */
function addFlags(command: Command, key: keyof Options): void {
  const { off }: OptionInfo = OPTIONS[key];
  command.addOption(toFlag(key));
  if (off !== undefined) command.addOption(new Option(FLAGS[key].replace("--", "--no-"), off));
}

/** The flag of an option of the library, with its default. */
function toFlag(key: keyof Options): Option {
  const info: OptionInfo = OPTIONS[key];
  const option = new Option(FLAGS[key], info.description);
  if (key === "quoteKinds") option.argParser((kinds: string) => kinds.split(","));
  if (key === "gazetteer") return option.argParser((path: string, paths: string[] = []) => [...paths, path]);
  return option.negate ? option : option.default(info.default);
}
