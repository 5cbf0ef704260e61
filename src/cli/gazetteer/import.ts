import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { stringify } from "yaml";
import { ConfigError } from "../../errors.ts";
import { decodeList } from "../../gazetteer/decode-list.ts";
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
import { writeResult } from "../output.ts";

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
  const text = await makeText(format as ImportFormat, file, flags, host);
  await writeResult(text, flags.output, host.cwd, host.stdout);
  return Exit.Done;
}

async function makeText(
  format: ImportFormat,
  file: string | undefined,
  flags: ImportFlags,
  host: Host,
): Promise<string> {
  if (flags.query) return `${WIKIDATA_QUERY}\n`;
  if (file === undefined) throw new ConfigError("E_OPTION", `import ${format}: name the file to read`);
  return convert(format, file, flags, host);
}

async function convert(format: ImportFormat, file: string, flags: ImportFlags, host: Host): Promise<string> {
  const content = await readInput(file, host.cwd);
  const { entries, notes } = await read(format, content, file, flags);
  const text = stringify({ source: `imported from ${file}`, entries: [...entries].sort(byId) }, { lineWidth: 0 });
  for (const note of notes) say(host, note);
  checkReadable(text, file);
  const count = `${entries.length} ${entries.length === 1 ? "entry" : "entries"}`;
  say(host, `${count}; check with \`whosaid gazetteer lint\``);
  return text;
}

/** What is written must be readable; faults stand at their entries, as the lines are not those of the file read. */
function checkReadable(text: string, file: string): void {
  try {
    parseList(text, `${file}.yaml`, file, 1);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const lines = error.message.split("\n").map((line) => line.replace(/^.*?\.yaml:\d+/, file));
    throw new ConfigError("E_GAZETTEER", lines.join("\n"), { cause: error });
  }
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
    return decodeList(await readFile(resolve(cwd, file)), file);
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unreadable";
    throw new ConfigError("E_GAZETTEER", `${file}: cannot be read (${reason}); check the path`, { cause });
  }
}
