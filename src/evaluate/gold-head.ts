import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { ANONYMOUS_CLASSES, ENTITY_TYPES, QUOTE_KINDS, SPEAKER_STATUSES } from "../model/types.ts";
import { badGold } from "./gold-failure.ts";

const entityId = z.string().regex(/^e\d+$/, "must be an entity id such as e1");
const quoteId = z.string().regex(/^q\d+$/, "must be a quote id such as q1");
const word = z.string().min(1);

const entity = z.strictObject({
  name: word,
  type: z.enum(ENTITY_TYPES),
  country: word.optional(),
  gazetteerId: word.nullable().optional(),
});

const unnamed = z.strictObject({
  status: z.enum(SPEAKER_STATUSES).exclude(["resolved"]),
  class: z.enum(ANONYMOUS_CLASSES).optional(),
  affiliation: entityId.optional(),
});

const quote = z.strictObject({
  kind: z.enum(QUOTE_KINDS),
  speaker: z.union([entityId, unnamed]),
  nestedIn: quoteId.optional(),
});

const head = z.strictObject({
  published: z
    .string()
    .regex(/^\d{4}(-\d\d){0,2}$/, "must be a date: YYYY-MM-DD")
    .optional(),
  title: word.optional(),
  dateline: z.strictObject({ place: word, agency: word.optional() }).optional(),
  byline: z.array(word).min(1).optional(),
  entities: z.record(entityId, entity).default({}),
  quotes: z.record(quoteId, quote).default({}),
});

export type GoldHead = z.infer<typeof head>;

const FRAME = /^\uFEFF?---\r?\n(.*?)^---\r?\n/ms;

/** Splits a gold file into its validated YAML head and the marked text, and says on which line the text begins. */
export function readHead(file: string, path: string): { head: GoldHead; marked: string; firstLine: number } {
  const match = FRAME.exec(file);
  if (match?.index !== 0) throw badGold(path, "line 1", "no YAML head; begin with --- and close it with ---");
  const firstLine = match[0].split("\n").length;
  return { head: parseHead(match[1] ?? "", path), marked: file.slice(match[0].length), firstLine };
}

function parseHead(yaml: string, path: string): GoldHead {
  const result = head.safeParse(parseYaml(yaml, path) ?? {});
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw badGold(path, `head, ${issue?.path.join(".") || "top"}`, `${issue?.message}; correct it`);
}

function parseYaml(yaml: string, path: string): unknown {
  try {
    return parse(yaml);
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    const line = (cause.linePos?.[0].line ?? 0) + 1; // the opening --- is line 1
    throw badGold(path, `line ${line}`, `${cause.message.split(" at line ")[0]}; correct the YAML`, { cause });
  }
}
