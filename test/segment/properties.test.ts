import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Segmented } from "../../src/model/document.ts";
import { hasFlag, TokenFlag, tokenText } from "../../src/model/token.ts";
import { paragraphTexts, segmentText, sentenceTexts, tokenTexts } from "./support.ts";

const PIECES =
  "The|Roe|Gen.|U.S.|U.N.|J.|Inc.|p.m.|No.|army|left|said|asked|al-Abadi|Iranian-backed|anti-Russian|AT&T|@roe|https://a.org/b.|3.5|1,000|’s|'s|'|’|‘|“|”|\"|``|''|„|«|»|(|)|[|]|,|;|:|.|?|!|...|…|. . .|--|–|—|-|&|\n|\n\n|\r\n|\r|\u2028|\u00a0|\u200b|\u0000|\ud800|😀|é|e\u0301|我".split(
    "|",
  );

/** Texts made of what the rules look at, with and without spaces between. */
const newsLike = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", " ", "")), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(""));

/** Strings of any UTF-16 code units, lone surrogates and NUL included. */
const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 80 }).map((units) => String.fromCharCode(...units));

const anyText = fc.oneof(newsLike, anyUnits, fc.string({ unit: "binary" }));

function holds(check: (doc: Segmented) => void, texts: fc.Arbitrary<string> = anyText): void {
  fc.assert(
    fc.property(texts, (text) => check(segmentText(text))),
    { numRuns: 400 },
  );
}

describe("tokens", () => {
  test("lie in order without overlaps and are never empty", () => {
    holds(({ tokens, text }) => {
      let behind = 0;
      for (let i = 0; i < tokens.length; i++) {
        expect(tokens.start[i]).toBeGreaterThanOrEqual(behind);
        behind = tokens.end[i] as number;
        expect(behind).toBeGreaterThan(tokens.start[i] as number);
      }
      expect(behind).toBeLessThanOrEqual(text.length);
    });
  });

  test("cover every character that is no space", () => {
    holds(({ tokens, text }) => {
      const squeeze = (part: string) => part.replace(/[\s\u200b\u2060\ufeff]/g, "");
      expect(tokenTexts(text, tokens).map(squeeze).join("")).toBe(squeeze(text));
    });
  });

  test("say whether white space stands before them", () => {
    holds(({ tokens, text }) => {
      for (let i = 1; i < tokens.length; i++) {
        const gap = text.slice(tokens.end[i - 1], tokens.start[i]);
        expect(hasFlag(tokens, i, TokenFlag.SpaceBefore)).toBe(gap !== "");
      }
    });
  });

  test("are word, number or punctuation, or the possessive", () => {
    holds(({ tokens }) => {
      const kinds = TokenFlag.Word | TokenFlag.Number | TokenFlag.Punctuation | TokenFlag.Possessive;
      for (let i = 0; i < tokens.length; i++) expect(hasFlag(tokens, i, kinds)).toBe(true);
    });
  });
});

describe("sentences", () => {
  test("share out the tokens in order", () => {
    holds(({ sentences, tokens }) => {
      let next = 0;
      for (const { firstToken, endToken } of sentences) {
        expect(firstToken).toBe(next);
        expect(endToken).toBeGreaterThan(firstToken);
        next = endToken;
      }
      expect(next).toBe(tokens.length);
    }, newsLike);
  });

  test("begin and end with their tokens, inside their paragraph", () => {
    holds(({ text, sentences, tokens, paragraphs }) => {
      let paragraph = 0;
      for (const sentence of sentences) {
        expect(sentence.start).toBe(tokens.start[sentence.firstToken]);
        expect(sentence.end).toBe(tokens.end[sentence.endToken - 1]);
        expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph);
        paragraph = sentence.paragraph;
        const outer = paragraphs[paragraph] as { start: number; end: number };
        expect(sentence.start).toBeGreaterThanOrEqual(outer.start);
        expect(sentence.end).toBeLessThanOrEqual(outer.end);
        expect(text.slice(sentence.start, sentence.end)).toContain(tokenText(text, tokens, sentence.firstToken));
      }
    });
  });

  test("are found again when each stands in a paragraph of its own", () => {
    const sentences = fc.array(
      fc.constantFrom(
        "“This is it,” Gen. Roe said.",
        "The U.S. Army left Acme Inc. on Jan. 5.",
        "“Never!” Prime Minister al-Abadi said.",
        "He lives in the U.S.",
        "(“It is over . . . for now,” he wrote.)",
        "``Is it?'' Jane Q. Roe asked.",
        "TALKS RESUME IN TOWN",
        "A 3.5 % rise, 1,000 men… and no end",
        "«Oui!»",
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(sentences, fc.constantFrom(" ", "\n"), (texts, separator) => {
        const once = sentenceTexts(segmentText(texts.join(separator)));
        expect(sentenceTexts(segmentText(once.join("\n\n")))).toEqual(once);
      }),
    );
  });
});

test("paragraphs lie in order, trimmed and never empty", () => {
  holds((doc) => {
    let behind = -1;
    for (const { start, end } of doc.paragraphs) {
      expect(start).toBeGreaterThan(behind);
      behind = end;
    }
    for (const paragraph of paragraphTexts(doc)) {
      expect(paragraph).not.toBe("");
      expect(paragraph).not.toMatch(/^[ \t\r\n]|[ \t\r\n]$/);
    }
  });
});

test("each paragraph with a token marks its first token", () => {
  holds(({ text, tokens, paragraphs }) => {
    for (let i = 0; i < tokens.length; i++) {
      const isFirst = paragraphs.some(
        ({ start }) => (tokens.start[i] as number) >= start && (i === 0 || (tokens.end[i - 1] as number) <= start),
      );
      expect([i, text, hasFlag(tokens, i, TokenFlag.ParagraphStart)]).toEqual([i, text, isFirst]);
    }
  }, newsLike);
});

test("segmenting twice gives the same", () => {
  holds((doc) => {
    expect(segmentText(doc.text)).toEqual(doc);
  });
});
