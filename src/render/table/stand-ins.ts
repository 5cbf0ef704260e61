import stringWidth from "string-width";

const FIRST = 0xe000;
/** Follows the stand-in of a wide character. */
export const FILLER = "\uf8ff";
const CAPACITY = 0xf8ff - FIRST;

/** Latin letters, digits and typographic marks: one column each in every way of counting. */
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u024f\u2010-\u2027]*$/;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Swaps text for a stand-in that takes one column for each code unit, and back. */
export interface StandIns {
  hide(text: string): string;
  show(text: string): string;
}

/**
 * Makes stand-ins for one table: cli-table3 measures with an old string-width, which counts most combining marks
 * and joined emoji as columns of their own; what it cannot mismeasure stays aligned.
 */
export function createStandIns(): StandIns {
  const indexOf = new Map<string, number>();
  const originals: string[] = [];

  const hideGrapheme = (grapheme: string): string => {
    const width = stringWidth(grapheme);
    if (width === 0) return "";
    let index = indexOf.get(grapheme);
    if (index === undefined) {
      if (originals.length === CAPACITY) return "?";
      index = originals.push(grapheme) - 1;
      indexOf.set(grapheme, index);
    }
    return String.fromCharCode(FIRST + index) + FILLER.repeat(width - 1);
  };

  return {
    hide(text) {
      if (PLAIN.test(text)) return text;
      return Array.from(graphemes.segment(text), ({ segment }) =>
        PLAIN.test(segment) ? segment : hideGrapheme(segment),
      ).join("");
    },
    show: (text) =>
      text.replace(/([\ue000-\uf8fe])\uf8ff*/g, (_, mark: string) => originals[mark.charCodeAt(0) - FIRST] ?? ""),
  };
}
