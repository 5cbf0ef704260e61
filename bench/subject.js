// One subject of the bench in a process of its own: answers each limit it is sent with the figures of its steps.
import { parsePipelineOptions } from "../dist/options.js";
import { loadCorpus } from "./corpus.js";
import { measure } from "./measure.js";
import { createSubject } from "./stages.js";

const [name, sampleBytes, path] = process.argv.slice(2);
const { docs, bytes } = await loadCorpus(path, Number(sampleBytes));
const steps = await createSubject(name, parsePipelineOptions({}));
process.on("message", (limit) => process.send(measure(steps, docs, bytes, limit)));
process.send("ready");
