import { type Alias, type GazetteerEntry, isDependent } from "../model/gazetteer.ts";
import { foldKey } from "./fold.ts";

const TAIL = /^(.*?\S)((?: [a-z][a-z-]*)+)$/;

/**
 * A state's name or adjective with a description in small letters behind it names no other actor, nor does an actor's own name:
 * “Israeli army”, “Helmand province”, “Likud party”. Such aliases want their capitals (“Israeli Army”).
 * Where the part before is no name of those they stay: “Haqqani network”, “Cali cartel”. Several words without any capital are a description.
 */
export function capitaliseDescriptions(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  const states = new Set(
    entries.flatMap(({ type, aliases }) => (type === "state" ? aliases.filter(isStrong).map(keyOf) : [])),
  );
  return entries.map((entry) => {
    const own = new Set(entry.aliases.filter(isStrong).map(keyOf));
    const isHead = (head: string): boolean => states.has(foldKey(head)) || own.has(foldKey(head));
    const kept = entry.aliases.filter((alias) => alias.case === "any" || !isPlainPhrase(alias.text));
    const texts = new Set<string>();
    const aliases = kept.map((alias) =>
      alias.case === "any" ? alias : { ...alias, text: withCapitals(alias.text, isHead) },
    );
    return { ...entry, aliases: aliases.filter(({ text }) => !texts.has(text) && texts.add(text)) };
  });
}

function isStrong({ kind }: Alias): boolean {
  return !isDependent(kind);
}

function isPlainPhrase(text: string): boolean {
  return text.includes(" ") && !/\p{Lu}|\p{Lo}|\d/u.test(text);
}

function withCapitals(text: string, isHead: (head: string) => boolean): string {
  const [, head = "", tail = ""] = TAIL.exec(text) ?? [];
  return head === "" || !isHead(head) ? text : head + tail.replace(/(?<= )[a-z]/g, (letter) => letter.toUpperCase());
}

function keyOf({ text }: Alias): string {
  return foldKey(text);
}
