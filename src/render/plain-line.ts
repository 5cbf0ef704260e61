// Control characters could drive the terminal; directional overrides and invisible characters could make it lie.
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/** One line that is safe to show on a terminal: white space becomes single spaces, control characters go. */
export function plainLine(text: string): string {
  return text.replace(/\s+/gu, " ").replace(INVISIBLE, "").trim();
}
