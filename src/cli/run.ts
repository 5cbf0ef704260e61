import { CommanderError } from "commander";
import { WhosaidError } from "../errors.ts";
import { ClosedPipe, Exit, exitCodeOf, Interrupted } from "./exit.ts";
import { type Host, say } from "./host.ts";
import { createProgram } from "./program.ts";

/** Runs the command line and resolves to its exit code; what went wrong is said on standard error. */
export async function run(args: readonly string[], host: Host): Promise<number> {
  let code: number = Exit.Done;
  const program = createProgram(host, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    report(error, program.opts<{ debug?: boolean }>().debug === true, host);
    return exitCodeOf(error);
  }
}

function report(error: unknown, debug: boolean, host: Host): void {
  const isQuiet = error instanceof ClosedPipe || error instanceof Interrupted || error instanceof CommanderError;
  if (isQuiet) return;
  if (debug && error instanceof Error) host.stderr.write(`${error.stack}\n`);
  if (error instanceof WhosaidError) {
    for (const line of error.message.split("\n")) say(host, line);
  } else {
    const reason = error instanceof Error ? error.message : String(error);
    say(host, `internal error (${reason}); please report it with the output of --debug`);
  }
}
