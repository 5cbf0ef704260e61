import { ConfigError } from "../../errors.ts";
import { loadEntries } from "../../gazetteer/load.ts";
import { findConflicts } from "../../gazetteer/tools/conflicts.ts";
import { Exit } from "../exit.ts";
import type { Host } from "../host.ts";
import { createStreamOutput } from "../output.ts";
import type { ListFlags } from "./list-flags.ts";

/** Lists the names that several entries bear, and resolves to the exit code. */
export async function listConflicts(
  {
    gazetteer = [],
    builtin = true,
    leastPrior,
    json,
  }: ListFlags & { readonly leastPrior: string; readonly json?: boolean },
  host: Host,
): Promise<number> {
  const least = Number(leastPrior);
  if (!(least >= 0 && least <= 1))
    throw new ConfigError("E_OPTION", `--least-prior "${leastPrior}": must be a number from 0 to 1`);
  const { entries } = await loadEntries(gazetteer, builtin, host.cwd);
  const conflicts = findConflicts(entries, least).map(({ name, bearers }) => ({
    name,
    bearers: bearers.map(({ entry, alias }) => ({ id: entry.id, prior: alias.prior, place: entry.place })),
  }));
  const text = conflicts.map(
    ({ name, bearers }) => `${name}: ${bearers.map(({ id, prior }) => `${id} ${prior}`).join(", ")}\n`,
  );
  await createStreamOutput(host.stdout).write(json ? `${JSON.stringify(conflicts, null, 2)}\n` : text.join(""));
  return Exit.Done;
}
