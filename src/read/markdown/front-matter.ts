import { parse } from "yaml";
import type { Warning } from "../../model/document.ts";
import { Blanker } from "./blank.ts";

export interface FrontMatter {
  /** The text with its front matter blanked out. */
  readonly plain: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Warning[];
}

/** Front matter that is longer is taken for text. */
const MAX_LENGTH = 65_536;
const BLOCK = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const FIRST_KEY = /^(?:\s|#[^\n]*\n)*[\w-]+[ \t]*:(?:\s|$)/;

/** Reads the YAML block between two lines “---” at the head of a text; two rules around prose are none. */
export function readFrontMatter(text: string): FrontMatter {
  const block = text.startsWith("---") ? BLOCK.exec(text.slice(0, MAX_LENGTH)) : null;
  if (block === null || !FIRST_KEY.test(block[1] ?? "")) return { plain: text, fields: {}, warnings: [] };
  const blanker = new Blanker(text);
  blanker.hide(0, block[0].length);
  return { plain: blanker.apply(), ...parseFields(block[1] ?? "") };
}

function parseFields(yaml: string): Pick<FrontMatter, "fields" | "warnings"> {
  try {
    const value: unknown = parse(yaml);
    return { fields: typeof value === "object" && value !== null ? { ...value } : {}, warnings: [] };
  } catch (error) {
    return { fields: readPlainFields(yaml), warnings: [badFrontMatter(error)] };
  }
}

/** Takes each line for a key and a text, as its author will have meant it: “title: Talks: a new round”. */
function readPlainFields(yaml: string): Record<string, string> {
  const lines = yaml.matchAll(/^([\w-]+)[ \t]*:[ \t]+(\S.*)$/gm);
  return Object.fromEntries([...lines].map(([, key = "", value = ""]) => [key, value.trim()]));
}

function badFrontMatter(error: unknown): Warning {
  const [problem = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const message = `front matter is not valid YAML: ${problem.replace(/:$/, "")}; quote values that hold a colon`;
  return { code: "W_BAD_FRONT_MATTER", start: 0, message };
}
