import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { ConfigError } from "../errors.ts";
import type { RawList } from "./raw-list-type.ts";

/** Reads YAML or JSON; throws E_GAZETTEER with the line of the fault. */
export function readYaml(text: string, file: string): RawList {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: "core", lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) {
    const reason = (error.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
    const line = error.linePos?.[0].line ?? 1;
    throw new ConfigError("E_GAZETTEER", `${file}:${line}: not valid YAML or JSON: ${reason}; mend the syntax`);
  }
  const root = document.contents;
  const entries = isMap(root) ? root.get("entries", true) : root;
  const items = isSeq(entries) ? entries.items : [];
  return {
    content: toData(document, file),
    lineOf: (entry) => counter.linePos((items[entry] as Node | undefined)?.range?.[0] ?? 0).line,
  };
}

/** Aliases of nothing, and too many of them, come to light only here. */
function toData(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS() as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError("E_GAZETTEER", `${file}: not valid YAML: ${reason}; quote text that begins with "*"`, {
      cause,
    });
  }
}
