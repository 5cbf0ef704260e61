import { performance } from "node:perf_hooks";

// So many documents pass a step together: enough for the clocks, few enough not to fill the heap.
const BATCH = 16;

/** Wall and CPU milliseconds per step: whole passes over the documents until a limit of the measure is reached. */
export function measure(steps, docs, bytes, limit) {
  const times = steps.map(() => ({ wallMs: 0, cpuMs: 0 }));
  const begin = performance.now();
  let done = 0;
  do {
    for (let i = 0; i < docs.length; i += BATCH) runBatch(steps, docs.slice(i, i + BATCH), times);
    done += bytes;
  } while (done < limit.bytes && performance.now() - begin < limit.seconds * 1000);
  return steps.map(([name], n) => ({ name, bytes: done, ...times[n] }));
}

/** A fresh copy of each document: nothing remembered for the old one can make the new one cheap. */
function runBatch(steps, docs, times) {
  let values = docs.map((doc) => ({ ...doc }));
  for (const [n, [, run]] of steps.entries()) {
    const wall = performance.now();
    const cpu = process.cpuUsage();
    values = values.map((value) => run(value));
    const { user, system } = process.cpuUsage(cpu);
    times[n].wallMs += performance.now() - wall;
    times[n].cpuMs += (user + system) / 1000;
  }
}

/** Medians over rounds of the figures of each step, per MB. */
export function summarize(rounds) {
  return rounds[0].map(({ name }, n) => {
    const perMb = (key) => median(rounds.map((steps) => (steps[n][key] / steps[n].bytes) * 1e6));
    return { name, wallMsPerMb: perMb("wallMs"), cpuMsPerMb: perMb("cpuMs") };
  });
}

/** The middle value, or the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
