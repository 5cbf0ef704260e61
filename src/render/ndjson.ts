import { createExplainer } from "./explain.ts";
import { toErrorRecord } from "./failure.ts";
import { toRecord } from "./record.ts";
import type { Renderer, RenderSettings } from "./renderer.ts";

/** Writes one record a line. */
export function createNdjsonRenderer({ tool, withText, explain }: RenderSettings): Renderer {
  const explainer = explain ? createExplainer() : undefined;
  return {
    begin: () => "",
    document: (doc) => `${JSON.stringify(toRecord(doc, tool, withText, explainer))}\n`,
    failure: (failure) => `${JSON.stringify(toErrorRecord(failure))}\n`,
    end: () => "",
  };
}
