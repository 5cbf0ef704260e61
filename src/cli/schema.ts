import type { Command } from "commander";
import { Exit } from "./exit.ts";
import type { Host } from "./host.ts";
import { createStreamOutput } from "./output.ts";

/** Adds the command that prints the JSON Schema of the records. */
export function addSchema(program: Command, host: Host, done: (code: number) => void): void {
  const command = program.command("schema").summary("print the JSON Schema of the records");
  command.description("Prints the JSON Schema (draft 2020-12) of the records that json and ndjson carry.");
  command.action(async () => {
    const { toJsonSchema } = await import("../model/schema.ts");
    await createStreamOutput(host.stdout).write(`${JSON.stringify(toJsonSchema(), null, 2)}\n`);
    done(Exit.Done);
  });
}
