import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { summarize } from "./measure.js";

const SUBJECT = fileURLToPath(new URL("./subject.js", import.meta.url));

/**
 * Measures subjects in turn, round after round, so that a machine that slows down slows all of them. Each has a process of
 * its own: in one heap, what the one leaves behind costs the other its compiled code.
 */
export async function measureSubjects(names, corpus, { warmUp, measure, rounds }) {
  const processes = names.map((name) => fork(SUBJECT, [name, ...corpus]));
  try {
    await Promise.all(processes.map((process) => once(process, "message")));
    for (const process of processes) await ask(process, warmUp);
    const results = [];
    for (let n = 0; n < rounds; n++) results.push(await askAll(processes, measure));
    return summarize(results);
  } finally {
    for (const process of processes) process.kill();
  }
}

/** One process after the other: they are not to disturb each other. */
async function askAll(processes, limit) {
  const steps = [];
  for (const process of processes) steps.push(...(await ask(process, limit)));
  return steps;
}

async function ask(process, limit) {
  process.send(limit);
  const [answer] = await Promise.race([
    once(process, "message"),
    once(process, "exit").then(() => {
      throw new Error("bench/subject.js ended before it answered; see its message above");
    }),
  ]);
  return answer;
}
