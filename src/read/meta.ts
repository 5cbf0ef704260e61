import type { Meta, Warning } from "../model/document.ts";
import { findByline } from "./byline.ts";
import { parseDate } from "./date.ts";

/** What a document's fields say of it. */
export interface StatedMeta {
  readonly meta: Meta;
  readonly warnings: readonly Warning[];
}

/** Reads title, date, outlet, url and authors from the fields of a JSON object or of front matter. */
export function readMeta(fields: Readonly<Record<string, unknown>>): StatedMeta {
  const title = readString(fields.title);
  const outlet = readString(fields.outlet);
  const url = readString(fields.url);
  const byline = readAuthors(fields.byline ?? fields.author ?? fields.authors);
  const published = readDate(fields.date);
  return {
    meta: {
      ...(title && { title }),
      ...(published && { published }),
      ...(outlet && { outlet }),
      ...(url && { url }),
      ...(byline.length > 0 && { byline }),
    },
    warnings: isGiven(fields.date) && published === undefined ? [badDate(fields.date)] : [],
  };
}

function readString(value: unknown): string | undefined {
  return typeof value === "string" ? value.trim() : undefined;
}

/** Names as given; a string that reads “By Jane Roe and John Doe” is taken apart. */
function readAuthors(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(readAuthors);
  const text = readString(value);
  return text ? (findByline(text) ?? [text]) : [];
}

function readDate(value: unknown): string | undefined {
  return typeof value === "string" ? parseDate(value) : undefined;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function badDate(value: unknown): Warning {
  const shown = (JSON.stringify(value) ?? String(value)).slice(0, 80);
  return { code: "W_BAD_DATE", message: `date ${shown} is not understood; write YYYY-MM-DD` };
}
