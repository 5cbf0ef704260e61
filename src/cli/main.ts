import { Interrupted, STOP_SIGNALS } from "./exit.ts";
import type { Engine } from "./host.ts";
import { deferOptimisation } from "./optimisation.ts";
import { run } from "./run.ts";

deferOptimisation(process.versions.v8);
const stop = new AbortController();
for (const signal of STOP_SIGNALS) process.once(signal, () => stop.abort(new Interrupted(signal)));

// A reader that goes away is met where the program writes.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// Set and not exited: what the pipes still hold must get out.
process.exitCode = await run(process.argv.slice(2), {
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: stop.signal,
  loadEngine,
});

// An input that is still open would keep the program waiting.
process.stdin.destroy();

/** The analysis takes a moment to load, and help and schema do without it. */
async function loadEngine(): Promise<Engine> {
  const [{ discover, readDocuments }, { createPipeline }] = await Promise.all([
    import("../read/index.ts"),
    import("../pipeline.ts"),
  ]);
  return { discover, readDocuments, createPipeline };
}
