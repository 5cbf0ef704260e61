import { Readable, Writable } from "node:stream";
import type { Engine, Host } from "../../src/cli/host.ts";
import { run } from "../../src/cli/run.ts";
import { ConfigError, DocumentError } from "../../src/errors.ts";
import type { Document } from "../../src/model/document.ts";
import { type Failure, isFailure } from "../../src/model/failure.ts";
import { createDocument } from "../render/samples.ts";

/** What a run left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly stdin?: Readable & { isTTY?: boolean };
  readonly stdout?: Writable;
  readonly isTTY?: boolean;
  readonly env?: Host["env"];
  readonly cwd?: string;
  readonly signal?: AbortSignal;
  readonly engine?: Partial<Engine>;
}

/** Runs the command line in a world of its own. */
export async function runWith(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = Object.assign(setting.stdout ?? collect(out), { isTTY: setting.isTTY ?? false, columns: 80 });
  const code = await run(args, {
    stdin: setting.stdin ?? Readable.from([]),
    stdout,
    stderr: collect(err),
    env: setting.env ?? {},
    cwd: setting.cwd ?? process.cwd(),
    signal: setting.signal ?? new AbortController().signal,
    loadEngine: async () => ({ ...fakeEngine, ...setting.engine }),
  });
  return { code, stdout: out.join(""), stderr: err.join("") };
}

/** A writable that keeps what it gets. */
export function collect(chunks: string[]): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk, _, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
}

/** Each argument is a document of that text; “missing…” is not there and “none*” matches nothing. */
export const fakeEngine: Engine = {
  discover: async (patterns) => ({
    inputs: patterns
      .filter((path) => !path.startsWith("none"))
      .map((path) => (path.startsWith("missing") ? missing(path) : { path, file: path, format: "text" })),
    unmatched: patterns.filter((path) => path.startsWith("none")),
  }),
  readDocuments: async function* (inputs) {
    for (const input of inputs) yield isFailure(input) ? input : documentAt(input.path);
  },
  createPipeline: async ({ gazetteer }) => {
    if (gazetteer.length > 0) throw new ConfigError("E_GAZETTEER", `${gazetteer.join()}: no YAML; mend it`);
    return {
      gazetteers: ["builtin@sha256:00"],
      analyse: (doc) => {
        if (doc.text.startsWith("bad")) throw new DocumentError("E_BAD", "match", "bad to the bone; drop it");
        if (doc.text.startsWith("bug")) throw new TypeError("x is undefined");
        return documentAt(doc.id);
      },
    };
  },
};

function documentAt(path: string): Document {
  return createDocument(path, { id: path, source: { ...createDocument("", {}).source, path } });
}

function missing(path: string): Failure {
  return {
    id: path,
    source: { path },
    error: { code: "E_NOT_FOUND", message: `${path}: no such file`, stage: "read" },
  };
}
