import { type Command, Option } from "commander";
import { pickPipeline } from "../option-list.ts";
import { addConfigFlags, addPipelineFlags, readOptions } from "./extract.ts";
import type { Host } from "./host.ts";

/** What `eval` takes beside the options of the pipeline. */
export interface EvalFlags {
  readonly json?: boolean;
  readonly byArticle?: boolean;
  readonly errors?: boolean;
  readonly floors?: string;
  readonly min?: readonly string[];
}

/** Adds the command that scores the analysis against gold articles. */
export function addEval(program: Command, host: Host, done: (code: number) => void): void {
  const command = program.command("eval").summary("score the analysis against gold articles");
  command.description("Analyses NAME.txt beside each NAME.gold and scores the result layer by layer, in per cent.");
  command.argument("<DIR|FILE...>", "folders with gold articles, or single .gold files");
  command.option("--json", "write the scores as JSON");
  command.option("--by-article", "add the scores of each article");
  command.option("--errors", "list what was missed, spurious or wrong, with the text around it");
  command.option("--floors <file>", "JSON map of measure to least value; exit 1 where one is not reached");
  command.addOption(new Option("--min <measure=value>", "one such floor; may be repeated").argParser(collect));
  addPipelineFlags(command);
  addConfigFlags(command);
  command.action(async (paths: string[], given: EvalFlags) => {
    const options = pickPipeline(await readOptions(command, host.cwd));
    const { evaluateArticles } = await import("./evaluate-articles.ts");
    done(await evaluateArticles(paths, given, options, host));
  });
}

function collect(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}
