import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { ConfigError } from "../errors.ts";
import { OPTIONS, settleOptions } from "../option-list.ts";

/** Names of a configuration file, looked for in the folder of the run and in those above it. */
const NAMES = ["whosaid.config.yaml", "whosaid.config.yml", "whosaid.config.json"];

/** Options of a configuration file, its paths made those of the run. */
export type Config = Readonly<Record<string, unknown>>;

/** Reads what `--config FILE` or `--no-config` asks for; where neither stands, the nearest configuration upward. */
export async function readConfigFlag(flag: string | boolean | undefined, cwd: string): Promise<Config> {
  return flag === false ? {} : await readConfig(typeof flag === "string" ? flag : undefined, cwd);
}

/** Reads the given configuration file, or the nearest one upward; throws E_CONFIG for one that is not valid. */
export async function readConfig(given: string | undefined, cwd: string): Promise<Config> {
  const path = given === undefined ? undefined : resolve(cwd, given);
  const content = path === undefined ? await findUpward(cwd) : { path, text: await readGiven(path, given as string) };
  return content === null ? {} : parse(content.text, content.path, cwd);
}

/** Options of the command line over those of the configuration; lists of gazetteers are joined, the configured first. */
export function mergeConfig(config: Config, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const lists = joinLists(config, (given.gazetteer ?? []) as string[]);
  return { ...config, ...given, ...(lists.length > 0 ? { gazetteer: lists } : {}) };
}

/** The lists of a run: the configured ones first. */
export function joinLists(config: Config, given: readonly string[]): string[] {
  return [...((config.gazetteer ?? []) as string[]), ...given];
}

async function findUpward(cwd: string): Promise<{ path: string; text: string } | null> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      const text = await readIfThere(path);
      if (text !== null) return { path, text };
    }
    if (dirname(folder) === folder) return null;
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (["ENOENT", "ENOTDIR", "EACCES"].includes(code)) return null;
    throw fault(path, `cannot be read (${code})`, "check the file");
  }
}

async function readGiven(path: string, given: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw fault(
      given,
      `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unreadable"})`,
      "check the path given to --config",
    );
  }
}

async function parse(text: string, path: string, cwd: string): Promise<Config> {
  const { parse: parseYaml } = await import("yaml");
  let content: unknown;
  try {
    content = parseYaml(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
    throw fault(path, `not valid YAML or JSON: ${reason.replace(/:$/, "")}`, "mend the syntax");
  }
  if (content === null || content === undefined) return {};
  if (typeof content !== "object" || Array.isArray(content))
    throw fault(path, "not a map of options", `write "option: value" lines`);
  const unknown = Object.keys(content).find((key) => !Object.hasOwn(OPTIONS, key));
  if (unknown !== undefined)
    throw fault(path, `option "${unknown}" is unknown`, `it takes ${Object.keys(OPTIONS).join(", ")}`);
  return withPaths(await checkValues(tidy(content), path), path, cwd);
}

/** An option without a value is not given; a year stands without quotes in YAML. */
function tidy(content: object): Config {
  const given = Object.entries(content).filter(([, value]) => value !== null);
  return Object.fromEntries(
    given.map(([key, value]) => [key, key === "asOf" && typeof value === "number" ? String(value) : value]),
  );
}

async function checkValues(config: Config, path: string): Promise<Config> {
  const { gazetteer = [] } = config;
  const isPaths = Array.isArray(gazetteer) && gazetteer.every((file) => typeof file === "string");
  if (!isPaths) throw fault(path, "gazetteer is not a list of paths", `write "gazetteer: [own.yaml]"`);
  if (settleOptions(config) === undefined)
    (await import("../options.ts")).parseOptions(config, (key) => `${path}: ${key}`);
  return config;
}

/** Paths start from the folder of the file; they are told from that of the run, as records must not name the machine. */
function withPaths(config: Config, path: string, cwd: string): Config {
  const { gazetteer, output } = config;
  const place = (file: string): string => relative(cwd, resolve(dirname(path), file)).replaceAll("\\", "/");
  return {
    ...config,
    ...(gazetteer === undefined ? {} : { gazetteer: (gazetteer as string[]).map(place) }),
    ...(output === undefined || output === "-" ? {} : { output: place(output as string) }),
  };
}

function fault(path: string, problem: string, remedy: string): ConfigError {
  return new ConfigError("E_CONFIG", `${path}: ${problem}; ${remedy}`);
}
