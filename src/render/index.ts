import { createJsonRenderer } from "./json.ts";
import { createNdjsonRenderer } from "./ndjson.ts";
import type { Format, Renderer, RenderSettings } from "./renderer.ts";
import { createTableRenderer } from "./table.ts";

export { describeFailure } from "./failure.ts";
export { plainLine } from "./plain-line.ts";
export { FORMATS, type Format, type Renderer, type RenderSettings } from "./renderer.ts";
export { describeTool } from "./tool.ts";

const RENDERERS: Readonly<Record<Format, (settings: RenderSettings) => Renderer>> = {
  table: createTableRenderer,
  json: createJsonRenderer,
  ndjson: createNdjsonRenderer,
};

/** Makes the renderer of a format, for one run. */
export function createRenderer(format: Format, settings: RenderSettings): Renderer {
  return RENDERERS[format](settings);
}
