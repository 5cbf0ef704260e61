import { readFileSync } from "node:fs";
import type { ToolRecord } from "../model/schema.ts";

const { name, version } = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
) as ToolRecord;

/** Says which program and which gazetteers made a record. */
export function describeTool(gazetteers: readonly string[]): ToolRecord {
  return { name, version, gazetteers: [...gazetteers] };
}
