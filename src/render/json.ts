import { createExplainer } from "./explain.ts";
import { toErrorRecord } from "./failure.ts";
import { toRecord } from "./record.ts";
import type { Renderer, RenderSettings } from "./renderer.ts";

/** Writes one array of all records, a record a line; `[]` where there are none. */
export function createJsonRenderer({ tool, withText, explain }: RenderSettings): Renderer {
  const explainer = explain ? createExplainer() : undefined;
  let separator = "\n";
  const item = (record: object): string => {
    const text = separator + JSON.stringify(record);
    separator = ",\n";
    return text;
  };
  return {
    begin: () => "[",
    document: (doc) => item(toRecord(doc, tool, withText, explainer)),
    failure: (failure) => item(toErrorRecord(failure)),
    end: () => (separator === "\n" ? "]\n" : "\n]\n"),
  };
}
