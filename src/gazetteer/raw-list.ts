import { extname } from "node:path";
import { ConfigError } from "../errors.ts";
import type { RawList } from "./raw-list-type.ts";
import { readCsv } from "./read-csv.ts";
import { readYaml } from "./read-yaml.ts";

/** Reads a gazetteer file by its extension: CSV, one JSON object a line, else YAML, of which JSON is a part. */
export function readRawList(content: string, file: string): RawList {
  const text = content.replace(/^\ufeff/, "");
  const extension = extname(file).toLowerCase();
  if (extension === ".csv") return readCsv(text, file);
  if (extension === ".jsonl" || extension === ".ndjson") return readLines(text, file);
  return readYaml(text, file);
}

function readLines(text: string, file: string): RawList {
  const lines = [...text.split(/\r?\n/).entries()].filter(([, line]) => line.trim() !== "");
  return {
    content: lines.map(([n, line]) => parseLine(line, file, n + 1)),
    lineOf: (entry) => (lines[entry]?.[0] ?? 0) + 1,
  };
}

function parseLine(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError("E_GAZETTEER", `${file}:${number}: not valid JSON: ${reason}; mend the syntax`, { cause });
  }
}
