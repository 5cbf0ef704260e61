import type { Warning } from "../model/document.ts";

/** Windows-1252 at 0x80–0x9F; the five undefined places keep their control character. */
const CP1252 =
  "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f" + // 0x80
  "\x90‘’“”•–—˜™š›œ\x9džŸ"; // 0x90

/** Gives C1 controls back the Windows-1252 characters they once were, keeping the length: “\x93Yes\x94” … “Yes”. */
export function repairC1(text: string): { readonly text: string; readonly warnings: readonly Warning[] } {
  const start = text.search(/[\x80-\x9f]/);
  if (start < 0) return { text, warnings: [] };
  let count = 0;
  const repaired = text.replace(/[\x80-\x9f]/g, (control) => {
    const character = CP1252[control.charCodeAt(0) - 0x80] ?? control;
    if (character !== control) count++;
    return character;
  });
  if (count === 0) return { text, warnings: [] };
  const message = `C1 control characters read as Windows-1252: ${count}`;
  return { text: repaired, warnings: [{ code: "W_C1_REPAIRED", start, message }] };
}
