import { ConfigError } from "../../errors.ts";
import { type LoadedEntries, loadEntries } from "../../gazetteer/load.ts";
import { type Finding, type FindingFormat, renderFindings } from "../../gazetteer/tools/finding.ts";
import { lint } from "../../gazetteer/tools/lint.ts";
import { checkDate } from "../check-date.ts";
import { Exit } from "../exit.ts";
import { type Host, say } from "../host.ts";
import { createStreamOutput } from "../output.ts";

export interface LintFlags {
  readonly format?: FindingFormat;
  readonly strict?: boolean;
  readonly asOf?: string;
  readonly builtin: boolean;
}

/** Checks lists, writes what it finds and resolves to the exit code. */
export async function lintLists(files: readonly string[], flags: LintFlags, host: Host): Promise<number> {
  checkDate(flags.asOf);
  const lists = new Set(files.length === 0 ? ["builtin"] : files);
  const findings = await check(files, lists, flags, host.cwd);
  const format = flags.format ?? (host.env.GITHUB_ACTIONS === "true" ? "github" : "text");
  await createStreamOutput(host.stdout).write(renderFindings(findings, format));
  const errors = findings.filter(({ severity }) => severity === "error").length;
  say(host, `${errors} ${errors === 1 ? "error" : "errors"}, ${findings.length - errors} warnings`);
  return errors > 0 || (flags.strict === true && findings.length > 0) ? Exit.GateFailed : Exit.Done;
}

/** Lists that do not parse give their faults as findings, for an editor and CI to show in place. */
async function check(
  files: readonly string[],
  lists: ReadonlySet<string>,
  { builtin, asOf }: LintFlags,
  cwd: string,
): Promise<Finding[]> {
  let loaded: LoadedEntries;
  try {
    loaded = await loadEntries(files, builtin || files.length === 0, cwd);
  } catch (error) {
    if (!(error instanceof ConfigError) || error.message.includes("cannot be read")) throw error;
    return error.message.split("\n").map(toFinding);
  }
  const { entries, patterns, idle } = loaded;
  const patches = loaded.files.flatMap((file) => file.patches);
  return lint({ entries, patterns, patches, idle, lists, ...(asOf === undefined ? {} : { asOf }) });
}

function toFinding(line: string): Finding {
  const [, place = "", message = line] =
    /^(.*?:\d+)(?:, |: )(.*)$/.exec(line) ?? /^(.*?)(?:, |: )(.*)$/.exec(line) ?? [];
  return { severity: "error", place, check: "invalid", message };
}
