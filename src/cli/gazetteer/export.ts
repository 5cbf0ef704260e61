import { ConfigError } from "../../errors.ts";
import { exportEntries } from "../../gazetteer/export/export.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../gazetteer/export/formats.ts";
import { loadEntries } from "../../gazetteer/load.ts";
import { Exit } from "../exit.ts";
import type { Host } from "../host.ts";
import { writeResult } from "../output.ts";
import type { ListFlags } from "./list-flags.ts";

/** Writes the entries of the lists for another tool, and resolves to the exit code. */
export async function exportList(
  format: string,
  { gazetteer = [], builtin = true, output }: ListFlags & { readonly output?: string },
  host: Host,
): Promise<number> {
  if (!(EXPORT_FORMATS as readonly string[]).includes(format))
    throw new ConfigError("E_OPTION", `"${format}": must be one of ${EXPORT_FORMATS.join(", ")}`);
  const { entries } = await loadEntries(gazetteer, builtin, host.cwd);
  await writeResult(exportEntries(entries, format as ExportFormat), output, host.cwd, host.stdout);
  return Exit.Done;
}
