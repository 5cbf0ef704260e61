import type { Entity } from "../model/document.ts";
import type { Discourse } from "./discourse.ts";

/** The person whose name an account bears: “@paveldorn” … Pavel Dorn; null where none does, undefined where it is no account. */
export function resolveHandle({ context: { words, doc } }: Discourse, head: number): Entity | null | undefined {
  const word = words[head] as string;
  if (!/^@\w/.test(word)) return undefined;
  const handle = squeeze(word);
  return doc.entities.find(({ type, name }) => type === "person" && squeeze(name) === handle) ?? null;
}

function squeeze(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
