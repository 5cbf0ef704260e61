import fc from "fast-check";
import { expect, test } from "vitest";
import { blankBlocks } from "../../../src/read/markdown/blocks.ts";
import { blankComments } from "../../../src/read/markdown/comments.ts";
import { blankInline } from "../../../src/read/markdown/inline.ts";

function blank(text: string): string {
  return blankInline(blankBlocks(blankComments(text)));
}

/** In expectations “·” stands for a blanked character. */
test.each([
  ["# Talks resume", "··Talks resume"],
  ["## Talks resume ##", "···Talks resume···"],
  ["#hashtag", "#hashtag"],
  ["Talks\n=====\n\nText", "Talks\n·····\n\nText"],
  ["one\n\n* * *\n\ntwo", "one\n\n·····\n\ntwo"],
  ["**Müller** said", "··Müller·· said"],
  ["*a **b** c*", "·a ··b·· c·"],
  ["***both***", "···both···"],
  ["_so_ it is", "·so· it is"],
  ["snake_case_name", "snake_case_name"],
  ["5 * 3 * 2", "5 * 3 * 2"],
  ["a footnote* here", "a footnote* here"],
  ["~~gone~~ ~5", "··gone·· ~5"],
  ['a [link](https://x.test/a_(b) "t") b', "a ·link··························· b"],
  ["the [Iraqi] minister (left)", "the [Iraqi] minister (left)"],
  ["a [ref][1] b\n\n[1]: https://x.test", "a ·ref···· b\n\n···················"],
  ["a [ref] b\n\n[Ref]: <https://x.test> 'T'", "a ·ref· b\n\n···························"],
  ["[Müller]: Yes", "[Müller]: Yes"],
  ["an ![alt *x*](i.png) image", "an ················· image"],
  ["[![alt](i.png)](https://x.test) text", "······························· text"],
  ["use `a*b*c` and ``x ` y``", "use ·a*b*c· and ··x ` y··"],
  ["one ` tick", "one ` tick"],
  ["5 \\* 3 and \\[x\\]", "5 ·* 3 and ·[x·]"],
  ["a <b class='x'>c</b> d<br/>", "a ·············c···· d·····"],
  ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
  ["see <https://x.test>", "see ·https://x.test·"],
  ["a <!-- hidden\n\nlines --> b", "a ···········\n\n········· b"],
  ["a <!-- never closed", "a <!-- never closed"],
  ["> quoted\n> > twice", "· quoted\n· · twice"],
  ["- one\n- two\n  - three", "· one\n· two\n  · three"],
  ["1. one\n2. two", "·· one\n·· two"],
  ["it happened in\n2016. The rest", "it happened in\n2016. The rest"],
  ["- [x] done", "····· done"],
  ["a claim[^1] made\n\n[^1]: The note.", "a claim···· made\n\n····· The note."],
  ["```js\nlet *a* = 1;\n```\nText *b*", "·····\nlet *a* = 1;\n···\nText ·b·"],
  ["> ~~~\n> *a*\n> ~~~\n> *b*", "·····\n> *a*\n·····\n· ·b·"],
  ["| A | B |\n|---|:-:|\n| *x* | y |", "· A · B ·\n·········\n· ·x· · y ·"],
  ["a | b without a table", "a | b without a table"],
  ["*one\n\ntwo*", "*one\n\ntwo*"],
])("%j", (text, expected) => {
  expect(blank(text)).toBe(expected.replaceAll("·", " "));
});

const PIECES = [
  "*",
  "_",
  "`",
  "```",
  "[",
  "]",
  "(",
  ")",
  "](",
  "!",
  "<",
  ">",
  "<!--",
  "-->",
  "\\",
  "|",
  "-",
  "---",
  "#",
  "\n",
  "\r\n",
  " ",
  "a",
  "“",
  "1.",
  "[^1]:",
  "😀",
  "\ud800",
];

test("the length and the line ends stay, and letters are never changed", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const plain = blank(text);
      expect(plain.length).toBe(text.length);
      for (let i = 0; i < text.length; i++) {
        if (plain[i] !== text[i]) expect(plain[i]).toBe(" ");
        if (/[\r\n]/.test(text[i] ?? "")) expect(plain[i]).toBe(text[i]);
      }
    }),
    { numRuns: 500 },
  );
});
