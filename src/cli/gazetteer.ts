import { type Command, Option } from "commander";
import { EXPORT_FORMATS } from "../gazetteer/export/formats.ts";
import { IMPORT_FORMATS } from "../gazetteer/import/formats.ts";
import { joinLists, readConfigFlag } from "./config.ts";
import { addConfigFlags } from "./extract.ts";
import type { ListFlags } from "./gazetteer/list-flags.ts";
import type { Host } from "./host.ts";

const DIAGNOSTICS = ["text", "github", "json"] as const;

/** Adds the commands that look into gazetteers; each loads its work only when it runs. */
export function addGazetteer(program: Command, host: Host, done: (code: number) => void): void {
  const group = program.command("gazetteer").summary("check, search, convert and measure lists of known actors");
  group.description("Checks, searches, converts and measures lists of known actors.");
  addChecks(group, host, done);
  addSearches(group, host, done);
  addConversions(group, host, done);
}

function addChecks(group: Command, host: Host, done: (code: number) => void): void {
  const lint = group.command("lint").summary("find likely mistakes in lists");
  lint.description(
    "Finds unknown types, overlapping terms, shared and risky names, broken relations; exit 1 where there are errors.",
  );
  lint.argument("[FILE...]", "lists; the built-in one where none is named");
  lint.addOption(diagnostics());
  lint.option("--strict", "exit 1 for warnings too");
  lint.option("--as-of <date>", "warn of open terms that were last confirmed before this date");
  lint.option("--no-builtin", "do not compare with the built-in list");
  lint.action(async (files: string[], flags) => {
    const { lintLists } = await import("./gazetteer/lint.ts");
    done(await lintLists(files, flags, host));
  });
  const test = group.command("test").summary("run the yes and no examples of lists");
  test.description("Analyses the yes and no sentences of lists and tells which fail; exit 1 where one does.");
  test.argument("<FILE...>", "lists with examples");
  test.addOption(diagnostics());
  test.option("--no-builtin", "test without the built-in list");
  test.action(async (files: string[], flags) => {
    const { testLists } = await import("./gazetteer/test.ts");
    done(await testLists(files, flags, host));
  });
}

function addSearches(group: Command, host: Host, done: (code: number) => void): void {
  const find = group.command("find").summary("look up names and holders of offices");
  find.description(
    "Looks up names, and with --as-of holders of offices: “Iraqi prime minister”; exit 1 where a name is unknown.",
  );
  find.argument("<NAME...>", "names, ids, or phrases of offices");
  find.option("--as-of <date>", "date at which an office is asked for");
  find.option("--json", "write JSON, one line a name");
  withLists(find).action(async (names: string[], flags) => {
    const { findNames } = await import("./gazetteer/find.ts");
    done(await findNames(names, await configure(flags, host.cwd), host));
  });
  const conflicts = group.command("conflicts").summary("list names that several entries bear");
  conflicts.option("--least-prior <n>", "only aliases of at least this prior", "0.6");
  conflicts.option("--json", "write JSON");
  withLists(conflicts).action(async (flags) => {
    const { listConflicts } = await import("./gazetteer/conflicts.ts");
    done(await listConflicts(await configure(flags, host.cwd), host));
  });
  const stats = group.command("stats").summary("count entries by kind, file and rule");
  stats.option("--json", "write JSON");
  withLists(stats).action(async (flags) => {
    const { writeStats } = await import("./gazetteer/stats.ts");
    done(await writeStats(await configure(flags, host.cwd), host));
  });
  const coverage = group.command("coverage").summary("tell which entries a corpus names, and how often");
  coverage.argument("<PATH|GLOB...>", "documents");
  coverage.option("--json", "write JSON");
  coverage.option("--unused", "list the entries of own lists that no document names");
  withLists(coverage).action(async (patterns: string[], flags) => {
    const { writeCoverage } = await import("./gazetteer/coverage.ts");
    done(await writeCoverage(patterns, await configure(flags, host.cwd), host));
  });
}

function addConversions(group: Command, host: Host, done: (code: number) => void): void {
  const incoming = group.command("import").summary("make a list from a file of another tool");
  incoming.argument(`<${IMPORT_FORMATS.join("|")}>`, "what the file is");
  incoming.argument("[FILE]", "the file");
  incoming.option("-o, --output <file>", "file to write instead of standard output");
  incoming.option("--type <type>", "type of the entries of a Wikidata result", "person/politician");
  incoming.option("--office <id>", "office of the terms of a Wikidata result, such as off.irq.head-of-government");
  incoming.option("--query", "print the query whose result `import wikidata` reads");
  incoming.action(async (format: string, file: string | undefined, flags) => {
    const { importList } = await import("./gazetteer/import.ts");
    done(await importList(format, file, flags, host));
  });
  const outgoing = group.command("export").summary("write entries for other tools");
  outgoing.argument(`<${EXPORT_FORMATS.join("|")}>`, "for what");
  outgoing.option("-o, --output <file>", "file to write instead of standard output");
  withLists(outgoing).action(async (format: string, flags) => {
    const { exportList } = await import("./gazetteer/export.ts");
    done(await exportList(format, await configure(flags, host.cwd), host));
  });
}

function diagnostics(): Option {
  const option = new Option(
    `--format <${DIAGNOSTICS.join("|")}>`,
    "how findings are written; github on GitHub Actions",
  );
  return option.choices(DIAGNOSTICS);
}

function withLists(command: Command): Command {
  const collect = (path: string, paths: string[] = []): string[] => [...paths, path];
  command.addOption(new Option("--gazetteer <file>", "own list; may be repeated").argParser(collect).default([]));
  command.option("--no-builtin", "leave the built-in list out");
  addConfigFlags(command);
  return command;
}

/** The flags with the lists of the configuration before their own. */
async function configure<T extends ListFlags & { readonly config?: string | boolean }>(
  flags: T,
  cwd: string,
): Promise<T> {
  const { config, gazetteer = [], builtin = true } = flags;
  const found = await readConfigFlag(config, cwd);
  return { ...flags, gazetteer: joinLists(found, gazetteer), builtin: builtin && found.builtin !== false };
}
