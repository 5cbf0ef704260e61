import { loadEntries } from "../../gazetteer/load.ts";
import { countEntries, renderStats } from "../../gazetteer/tools/stats.ts";
import { Exit } from "../exit.ts";
import type { Host } from "../host.ts";
import { createStreamOutput } from "../output.ts";
import type { ListFlags } from "./list-flags.ts";

/** Writes counts of the lists and resolves to the exit code. */
export async function writeStats(
  { gazetteer = [], builtin = true, json }: ListFlags & { readonly json?: boolean },
  host: Host,
): Promise<number> {
  const stats = countEntries((await loadEntries(gazetteer, builtin, host.cwd)).entries);
  await createStreamOutput(host.stdout).write(json ? `${JSON.stringify(stats, null, 2)}\n` : renderStats(stats));
  return Exit.Done;
}
