import type { Format, Renderer, RenderSettings } from "./renderer.ts";

export { describeFailure } from "./failure.ts";
export { plainLine } from "./plain-line.ts";
export { FORMATS, type Format, type Renderer, type RenderSettings } from "./renderer.ts";
export { describeTool } from "./tool.ts";

/** Each format is loaded when asked for: a pipe need not wait for what a table needs. */
const RENDERERS: Readonly<Record<Format, () => Promise<(settings: RenderSettings) => Renderer>>> = {
  table: async () => (await import("./table.ts")).createTableRenderer,
  json: async () => (await import("./json.ts")).createJsonRenderer,
  ndjson: async () => (await import("./ndjson.ts")).createNdjsonRenderer,
};

/** Makes the renderer of a format, for one run. */
export async function createRenderer(format: Format, settings: RenderSettings): Promise<Renderer> {
  const create = await RENDERERS[format]();
  return create(settings);
}
