import { ConfigError } from "../errors.ts";
import { isPrf, type Measure, mainValue, type Scores, toPercent } from "./measure.ts";

/** The least value of a measure, in per cent, and who asked for it. */
export interface Floor {
  /** A measure, or one side of it: `mentions.exact`, `mentions.exact.recall`. */
  readonly measure: string;
  readonly least: number;
  /** The file or the flag, for messages. */
  readonly origin: string;
}

/** Parses a JSON map of measure to least value; throws a ConfigError that names file and measure. */
export function parseFloors(json: string, path: string): Floor[] {
  let floors: unknown;
  try {
    floors = JSON.parse(json);
  } catch (cause) {
    throw new ConfigError("E_FLOORS", `${path}: is no JSON (${(cause as Error).message}); correct it`, { cause });
  }
  if (typeof floors !== "object" || floors === null || Array.isArray(floors)) {
    throw new ConfigError("E_FLOORS", `${path}: is no map of measures to numbers; write {"mentions.exact": 80}`);
  }
  return Object.entries(floors).map(([measure, least]) => toFloor(measure, least, path));
}

/** Parses `measure=value`; throws a ConfigError for anything else. */
export function parseFloor(text: string, origin: string): Floor {
  const [measure = "", value = "", ...rest] = text.split("=");
  const least = value.trim() === "" || rest.length > 0 ? Number.NaN : Number(value);
  return toFloor(measure.trim(), least, `${origin} ${JSON.stringify(text)}`);
}

/** Says which floors the scores do not reach, one line each; throws a ConfigError for an unknown measure. */
export function checkFloors(scores: Scores, floors: readonly Floor[]): string[] {
  return floors.flatMap((floor) => {
    const value = measuredValue(scores, floor);
    if (value !== null && value >= floor.least) return [];
    const shown = value === null ? "nothing to measure" : value.toFixed(2);
    return [`${floor.measure}: ${shown}, below the floor of ${floor.least}`];
  });
}

function toFloor(measure: string, least: unknown, origin: string): Floor {
  if (typeof least === "number" && least >= 0 && least <= 100) return { measure, least, origin };
  throw new ConfigError("E_FLOORS", `${origin}: ${measure || "measure"} must be a number from 0 to 100`);
}

function measuredValue(scores: Scores, { measure, origin }: Floor): number | null {
  const whole = scores[measure];
  if (whole) return mainValue(whole);
  const [, name = "", side = ""] = /^(.+)\.([a-z0-9]+)$/.exec(measure) ?? [];
  const value = sideOf(scores[name], side);
  if (value !== undefined) return value;
  throw new ConfigError(
    "E_FLOORS",
    `${origin}: unknown measure "${measure}"; one of ${Object.keys(scores).join(", ")}`,
  );
}

function sideOf(measure: Measure | undefined, side: string): number | null | undefined {
  if (!measure || !isPrf(measure)) return undefined;
  if (side === "f1") return mainValue(measure);
  return side === "precision" || side === "recall" ? toPercent(measure[side]) : undefined;
}
