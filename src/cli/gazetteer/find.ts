import { loadGazetteer } from "../../gazetteer/load.ts";
import { createFinder, renderFound } from "../../gazetteer/tools/find.ts";
import { checkDate } from "../check-date.ts";
import { Exit } from "../exit.ts";
import type { Host } from "../host.ts";
import { createStreamOutput } from "../output.ts";
import type { ListFlags } from "./list-flags.ts";

/** Looks names up, writes what they stand for and resolves to the exit code: 1 where one is unknown. */
export async function findNames(
  names: readonly string[],
  { gazetteer = [], builtin = true, asOf, json }: ListFlags & { readonly asOf?: string; readonly json?: boolean },
  host: Host,
): Promise<number> {
  checkDate(asOf);
  const { index } = await loadGazetteer(gazetteer, builtin, host.cwd);
  const find = createFinder(index);
  const output = createStreamOutput(host.stdout);
  let missing = 0;
  for (const name of names) {
    const found = find(name, asOf);
    if (found.entries.length + found.holders.length === 0) missing++;
    await output.write(json ? `${JSON.stringify(found)}\n` : renderFound(found));
  }
  return missing > 0 ? Exit.GateFailed : Exit.Done;
}
