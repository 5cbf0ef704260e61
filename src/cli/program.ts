import { Command, Help } from "commander";
import { describeTool } from "../render/index.ts";
import { addEval } from "./eval.ts";
import { addExtract } from "./extract.ts";
import { addGazetteer } from "./gazetteer.ts";
import type { Host } from "./host.ts";
import { addSchema } from "./schema.ts";
import { addWhy } from "./why.ts";

/** Every command, one file each; the order is that of the help. */
const COMMANDS = [addExtract, addWhy, addGazetteer, addEval, addSchema];

const EXAMPLES = `
Examples:
  $ whosaid article.txt                       a table on the terminal
  $ whosaid 'news/**/*.txt' > records.ndjson  one record a line
  $ whosaid news/ -f json -o records.json     one array, written when complete
  $ curl -s URL | whosaid -                   standard input
  $ whosaid why article.txt:12                what decided on line 12
  $ whosaid --gazetteer own.yaml --as-of 2015-10 article.txt

Exit codes: 0 done, 1 a score below its floor, 2 wrong options or gazetteer, 3 some documents failed,
  4 no input matched, 70 internal error, 74 output not written.`;

/** Builds the command line; a command hands its exit code to `done`. */
export function createProgram(host: Host, done: (code: number) => void): Command {
  const { name, version } = describeTool([]);
  const program = new Command(name);
  program.description("Finds who acts and who says what in news articles.");
  program.usage("[extract] [options] [PATH|GLOB|-]...");
  program.option("--debug", "show the stack of internal errors");
  program.version(version, "-V, --version", "print the version");
  program.exitOverride().showHelpAfterError("See whosaid --help.").addHelpText("after", EXAMPLES);
  program.configureOutput({
    writeOut: (text) => host.stdout.write(text),
    writeErr: (text) => host.stderr.write(text),
    getOutHelpWidth: () => host.stdout.columns ?? 100,
    outputError: (text, write) => write(text.replace(/^error: /, `${name}: `)),
  });
  for (const add of COMMANDS) add(program, host, done);
  return program.configureHelp({ visibleOptions: (command) => visibleOptions(command, program) });
}

/** The help of the program shows the options of its default command too: most users call no other. */
function visibleOptions(command: Command, program: Command): Command["options"][number][] {
  const own = new Help().visibleOptions(command);
  const [extract] = program.commands;
  return command === program && extract ? [...extract.options, ...own] : own;
}
