import type { Options } from "../options.ts";
import type { Format } from "../render/index.ts";
import type { Host } from "./host.ts";

const WIDTH = 80;

/** What the output looks like where the options leave it open: a table for people, NDJSON for programs. */
export function chooseLook(options: Options, host: Host): { format: Format; colors: boolean; width: number } {
  const toTerminal = host.stdout.isTTY === true && (options.output ?? "-") === "-";
  return {
    format: options.format ?? (toTerminal ? "table" : "ndjson"),
    colors: wantsColors(options.color, host.env, toTerminal),
    width: (toTerminal && host.stdout.columns) || Number(host.env.COLUMNS) || WIDTH,
  };
}

/** `--color` decides; else FORCE_COLOR, then NO_COLOR (no-color.org), then whether a terminal shows the output. */
export function wantsColors(mode: Options["color"], env: Host["env"], toTerminal: boolean): boolean {
  if (mode !== "auto") return mode === "always";
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  if (env.NO_COLOR) return false;
  return toTerminal && env.TERM !== "dumb";
}
