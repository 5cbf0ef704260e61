import type { Command } from "commander";
import { pickPipeline } from "../option-list.ts";
import { addConfigFlags, addPipelineFlags, readOptions } from "./extract.ts";
import type { Host } from "./host.ts";

/** Adds the command that says why something was found, or not, at a place of a document. */
export function addWhy(program: Command, host: Host, done: (code: number) => void): void {
  const command = program.command("why").summary("say which rules and list entries decided at a place of a document");
  command.description(
    "Tells for the actors and quotations at a line, or at a character of it, which rule or list entry found them, what joined them to their actor, how their speaker was chosen, and what was rejected.",
  );
  command.argument("<FILE:LINE[:COL]...>", "places; of a file with a document a line, LINE is the document");
  command.option("--json", "write JSON, one line a place");
  addPipelineFlags(command);
  addConfigFlags(command);
  command.action(async (places: string[], { json }: { json?: boolean }) => {
    const options = pickPipeline(await readOptions(command, host.cwd));
    const { explainPlaces } = await import("./explain-places.ts");
    done(await explainPlaces(places, options, json === true, host));
  });
}
