import type { AliasKind, GazetteerEntry } from "../model/gazetteer.ts";
import { foldPieces } from "./fold.ts";

/** These name nobody by themselves. */
const DEPENDENT: ReadonlySet<AliasKind> = new Set(["surname", "weak"]);
const TAIL = /^(.*?\S)((?: [a-z][a-z-]*)+)$/;

/**
 * A known name with a description in small letters behind it is no other name: “Israeli army”, “Helmand province”, “Likud party”.
 * Such aliases want their capitals (“Israeli Army”); where the part before is no known name they stay (“Haqqani network”).
 * Aliases without any capital are descriptions and go.
 */
export function capitaliseDescriptions(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  const known = new Set(
    entries.flatMap(({ aliases }) =>
      aliases.filter(({ kind }) => !DEPENDENT.has(kind)).map(({ text }) => foldKey(text)),
    ),
  );
  return entries.map((entry) => {
    const aliases = entry.aliases.filter(({ text }) => /\p{Lu}|\p{Lo}|\d/u.test(text));
    const changed = aliases.map((alias) => ({ ...alias, text: withCapitals(alias.text, known) }));
    const texts = new Set<string>();
    return { ...entry, aliases: changed.filter(({ text }) => !texts.has(text) && texts.add(text)) };
  });
}

function withCapitals(text: string, known: ReadonlySet<string>): string {
  const [, head = "", tail = ""] = TAIL.exec(text) ?? [];
  if (head === "" || !known.has(foldKey(head))) return text;
  return head + tail.replace(/(?<= )[a-z]/g, (letter) => letter.toUpperCase());
}

function foldKey(text: string): string {
  return foldPieces(text).join(" ");
}
