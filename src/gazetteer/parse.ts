import { parse as parseYaml } from "yaml";
import type { z } from "zod";
import { ConfigError } from "../errors.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { normaliseEntry } from "./normalise.ts";
import { type AuthoredEntry, entrySchema, fileSchema } from "./schema.ts";

/** Parses and validates a gazetteer file in YAML or JSON; throws E_GAZETTEER naming file, entry and remedy. */
export function parseGazetteer(content: string, file: string, list: string, priority: number): GazetteerEntry[] {
  const parsed = fileSchema.safeParse(readYaml(content, file));
  if (!parsed.success)
    throw new ConfigError("E_GAZETTEER", `${file}: not a gazetteer; write a list of entries, or a map with "entries"`);
  const seen = new Set<string>();
  return parsed.data.entries.map((raw, position) => {
    const entry = readEntry(raw, file, position);
    if (seen.has(entry.id)) throw fault(file, position, entry.id, "the id stands twice; give each entry its own");
    seen.add(entry.id);
    return normaliseEntry(entry, list, priority);
  });
}

function readYaml(content: string, file: string): unknown {
  try {
    return parseYaml(content.replace(/^\ufeff/, ""), { schema: "core" });
  } catch (cause) {
    const first = (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
    throw new ConfigError(
      "E_GAZETTEER",
      `${file}: not valid YAML or JSON: ${first.replace(/:$/, "")}; mend the syntax`,
      {
        cause,
      },
    );
  }
}

function readEntry(raw: unknown, file: string, position: number): AuthoredEntry {
  const result = entrySchema.safeParse(raw);
  if (result.success) return result.data;
  throw fault(file, position, idOf(raw), describe(result.error));
}

function idOf(raw: unknown): string | undefined {
  const id = typeof raw === "object" && raw !== null && "id" in raw ? raw.id : undefined;
  return typeof id === "string" ? id : undefined;
}

function fault(file: string, position: number, id: string | undefined, problem: string): ConfigError {
  const name = id === undefined ? "" : ` "${id}"`;
  return new ConfigError("E_GAZETTEER", `${file}, entry ${position + 1}${name}: ${problem}`);
}

function describe(error: z.ZodError): string {
  const issue = deepest(error.issues[0]);
  if (issue === undefined) return "is not valid";
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined"))
    return `${issue.path.join(".")} is missing; add it`;
  const place = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  const remedy = issue.code === "unrecognized_keys" ? "; remove or correct the key" : "";
  return `${place}${issue.message}${remedy}`;
}

/** The issue inside a union that says most: the one of the branch that got furthest. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== "invalid_union") return issue;
  const branches = issue.errors.map((branch) => branch[0]).filter((found) => found !== undefined);
  const inner = branches.find((found) => found.code !== "invalid_type") ?? branches[0];
  return inner === undefined ? issue : { ...inner, path: [...issue.path, ...inner.path] };
}
