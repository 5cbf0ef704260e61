import type { z } from "zod";
import { ConfigError } from "../errors.ts";
import type { GazetteerEntry, NamePattern } from "../model/gazetteer.ts";
import type { EntityType } from "../model/types.ts";
import { normaliseEntry } from "./normalise.ts";
import { readRawList } from "./raw-list.ts";
import type { RawList } from "./raw-list-type.ts";
import {
  type AuthoredEntry,
  type AuthoredFile,
  type AuthoredPatch,
  type AuthoredPattern,
  type Denial,
  entrySchema,
  fileSchema,
  patchSchema,
} from "./schema.ts";

/** A gazetteer file, checked and with its defaults spelt out. */
export interface ParsedList {
  /** The path as the user gave it, or “builtin”. */
  readonly list: string;
  /** Whether the lists before it count no more. */
  readonly replaces: boolean;
  readonly entries: readonly GazetteerEntry[];
  readonly patches: readonly Patch[];
  readonly denials: readonly Denial[];
  readonly patterns: readonly NamePattern[];
}

/** A patch with its place, “my.yaml:12”. */
export type Patch = AuthoredPatch & { readonly place: string };

/** Parses and validates a gazetteer file in YAML, JSON, JSON lines or CSV; throws E_GAZETTEER with one line for each fault. */
export function parseList(content: string, file: string, list: string, priority: number): ParsedList {
  const raw = readRawList(content, file);
  const { entries, deny, patterns, mode } = readFile(raw, file);
  const faults: string[] = [];
  const ids = new Set<string>();
  const read = (entries ?? []).map((entry, n) => {
    const place = `${file}:${raw.lineOf(n)}`;
    try {
      return readEntry(entry, place, n, ids);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(error.message);
      return null;
    }
  });
  if (faults.length > 0) throw new ConfigError("E_GAZETTEER", faults.join("\n"));
  const present = read.filter((entry) => entry !== null);
  return {
    list,
    replaces: mode === "replace",
    entries: present.flatMap((entry) => (isPatch(entry) ? [] : [normaliseEntry(entry, list, priority, entry.place)])),
    patches: present.filter(isPatch),
    denials: deny ?? [],
    patterns: (patterns ?? []).map((pattern) => readPattern(pattern, file)),
  };
}

/** The entries of a file alone. */
export function parseGazetteer(
  content: string,
  file: string,
  list: string,
  priority: number,
): readonly GazetteerEntry[] {
  return parseList(content, file, list, priority).entries;
}

function readFile(raw: RawList, file: string): AuthoredFile {
  const parsed = fileSchema.safeParse(raw.content);
  if (parsed.success) return parsed.data;
  const isMap = typeof raw.content === "object" && raw.content !== null && !Array.isArray(raw.content);
  const problem =
    isMap && hasKnownKey(raw.content) ? `${describe(parsed.error)}; see the documentation of lists` : undefined;
  throw new ConfigError(
    "E_GAZETTEER",
    `${file}: ${problem ?? 'not a gazetteer; write a list of entries, or a map with "entries"'}`,
  );
}

function hasKnownKey(content: object): boolean {
  return ["entries", "deny", "patterns", "mode"].some((key) => key in content);
}

type ReadEntry = AuthoredEntry & { readonly place: string };

function isPatch(entry: ReadEntry | Patch): entry is Patch {
  return "patch" in entry && entry.patch === true;
}

function readEntry(raw: unknown, place: string, position: number, ids: Set<string>): ReadEntry | Patch {
  const patch = typeof raw === "object" && raw !== null && "patch" in raw;
  const result = patch ? patchSchema.safeParse(raw) : entrySchema.safeParse(raw);
  if (!result.success) throw fault(place, position, idOf(raw), describe(result.error));
  const { id } = result.data;
  if (ids.has(id)) throw fault(place, position, id, "the id stands twice; give each entry its own");
  ids.add(id);
  return { ...result.data, place } as ReadEntry | Patch;
}

function readPattern({ match, type, yes, no }: AuthoredPattern, file: string): NamePattern {
  return { match, type: type.split("/")[0] as EntityType, list: file, yes: yes ?? [], no: no ?? [] };
}

function idOf(raw: unknown): string | undefined {
  const id = typeof raw === "object" && raw !== null && "id" in raw ? raw.id : undefined;
  return typeof id === "string" ? id : undefined;
}

function fault(place: string, position: number, id: string | undefined, problem: string): ConfigError {
  const name = id === undefined ? `${position + 1}` : `"${id}"`;
  return new ConfigError("E_GAZETTEER", `${place}, entry ${name}: ${problem}`);
}

function describe(error: z.ZodError): string {
  const issue = deepest(error.issues[0]);
  if (issue === undefined) return "is not valid";
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined"))
    return `${issue.path.join(".")} is missing; add it`;
  const place = issue.path.length > 0 ? `${issue.path.join(".")}: ` : "";
  if (issue.code === "invalid_type") {
    const [, found] = /received (.*)$/.exec(issue.message) ?? [];
    return `${place}must be ${KINDS[issue.expected] ?? issue.expected}, not ${found}; write it so`;
  }
  const remedy = issue.code === "unrecognized_keys" ? "; remove or correct the key" : "";
  return `${place}${issue.message}${remedy}`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text (in quotes where it looks like a number)",
  array: "a list",
  object: "a map",
  boolean: "true or false",
  number: "a number",
};

/** The issue inside a union that says most: the one of the branch that got furthest. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== "invalid_union") return issue;
  const branches = issue.errors.map((branch) => branch[0]).filter((found) => found !== undefined);
  const inner = branches.find((found) => found.code !== "invalid_type") ?? branches[0];
  return inner === undefined ? issue : { ...inner, path: [...issue.path, ...inner.path] };
}
