import { Blanker } from "./blank.ts";

/** Blanks HTML comments; one that is never closed stays, lest the rest of the document be lost. */
export function blankComments(text: string): string {
  if (!text.includes("<!--")) return text;
  const blanker = new Blanker(text);
  let start = text.indexOf("<!--");
  while (start >= 0) {
    const close = text.indexOf("-->", start + 4);
    if (close < 0) break;
    blanker.hide(start, close + 3);
    start = text.indexOf("<!--", close + 3);
  }
  return blanker.apply();
}
