import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { stringify } from "yaml";
import { ConfigError } from "../../errors.ts";
import { IMPORT_FORMATS, type ImportFormat } from "../../gazetteer/import/formats.ts";
import { importFtm } from "../../gazetteer/import/ftm.ts";
import type { Imported } from "../../gazetteer/import/imported.ts";
import { importPetrarch } from "../../gazetteer/import/petrarch.ts";
import { importWikidata, WIKIDATA_QUERY } from "../../gazetteer/import/wikidata.ts";
import { loadEntries } from "../../gazetteer/load.ts";
import { parseList } from "../../gazetteer/parse.ts";
import { readCsv } from "../../gazetteer/read-csv.ts";
import { Exit } from "../exit.ts";
import { type Host, say } from "../host.ts";
import { openOutput } from "../output.ts";

export interface ImportFlags {
  readonly output?: string;
  readonly type: string;
  readonly office?: string;
  readonly query?: boolean;
}

/** Turns a file of another tool into a list in YAML, says what it left out, and resolves to the exit code. */
export async function importList(
  format: string,
  file: string | undefined,
  flags: ImportFlags,
  host: Host,
): Promise<number> {
  if (!(IMPORT_FORMATS as readonly string[]).includes(format))
    throw new ConfigError("E_OPTION", `"${format}": must be one of ${IMPORT_FORMATS.join(", ")}`);
  const out = await openOutput(flags.output, host.cwd, host.stdout);
  if (flags.query) await out.write(`${WIKIDATA_QUERY}\n`);
  else if (file === undefined) throw new ConfigError("E_OPTION", `import ${format}: name the file to read`);
  else await out.write(await convert(format as ImportFormat, file, flags, host));
  await out.close();
  return Exit.Done;
}

async function convert(format: ImportFormat, file: string, flags: ImportFlags, host: Host): Promise<string> {
  const content = await readInput(file, host.cwd);
  const { entries, notes } = await read(format, content, file, flags);
  const text = stringify({ source: `imported from ${file}`, entries: [...entries].sort(byId) }, { lineWidth: 0 });
  for (const note of notes) say(host, note);
  say(host, `${entries.length} entries; check them with \`whosaid gazetteer lint\``);
  parseList(text, file, file, 1); // what is written must be readable
  return text;
}

function byId(a: { readonly id?: string | undefined }, b: { readonly id?: string | undefined }): number {
  return (a.id ?? "") < (b.id ?? "") ? -1 : 1;
}

async function read(format: ImportFormat, content: string, file: string, flags: ImportFlags): Promise<Imported> {
  if (format === "wikidata") return importWikidata(content, file, flags.type, flags.office);
  if (format === "csv") return { entries: readCsv(content, file).content as Imported["entries"], notes: [] };
  const iso3 = await countryCodes();
  return format === "ftm" ? importFtm(content, file, iso3) : importPetrarch(content, iso3);
}

/** ISO 3166-1 alpha-3 by either code, from the built-in list. */
async function countryCodes(): Promise<(code: string) => string | undefined> {
  const { entries } = await loadEntries([], true);
  const codes = new Map<string, string>();
  for (const { type, country, codes: own } of entries)
    if (type === "state" && country !== null)
      for (const code of [own.iso2, own.iso3]) if (code) codes.set(code, country);
  return (code) => codes.get(code);
}

async function readInput(file: string, cwd: string): Promise<string> {
  try {
    return (await readFile(resolve(cwd, file), "utf8")).replace(/^\ufeff/, "");
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError("E_GAZETTEER", `${file}: cannot be read (${reason}); check the path`, { cause });
  }
}
