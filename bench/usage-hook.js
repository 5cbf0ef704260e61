// Preloaded into the measured process: writes what it used to the file that WHOSAID_BENCH_USAGE names.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const file = process.env.WHOSAID_BENCH_USAGE;
if (file && isMainThread) watchUsage(file);

function watchUsage(path) {
  let firstWriteCpuMs = null;
  const { write } = process.stdout;
  process.stdout.write = (chunk, ...rest) => {
    if (firstWriteCpuMs === null && chunk.length > 0) firstWriteCpuMs = cpuMs();
    return write.call(process.stdout, chunk, ...rest);
  };
  process.on("exit", () => {
    const { maxRSS } = process.resourceUsage();
    writeFileSync(path, JSON.stringify({ firstWriteCpuMs, cpuMs: cpuMs(), maxRssKb: maxRSS }));
  });
}

function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
