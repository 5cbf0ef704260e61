import { describe, expect, test } from "vitest";
import { scanTokens } from "../../src/segment/scanner.ts";
import { flagNames, tokenTexts } from "./support.ts";

function tokensOf(text: string): string {
  return tokenTexts(text, scanTokens(text)).join("|");
}

describe("abbreviations keep their full stop", () => {
  test.each([
    ["Gen. Roe", "Gen.|Roe"],
    ["gen. Roe", "gen.|Roe"],
    ["Brig. Gen. Ali Roe", "Brig.|Gen.|Ali|Roe"],
    ["St. Anne in Sept. 2011", "St.|Anne|in|Sept.|2011"],
    ["Acme Inc. and Roe Bros.", "Acme|Inc.|and|Roe|Bros."],
    ["Mr.Roe", "Mr.|Roe"],
    ["the Messrs. Roe", "the|Messrs.|Roe"],
    ["talks. Rebels", "talks|.|Rebels"],
    ["the general.", "the|general|."],
    ["No. 5 and no.7", "No.|5|and|no.|7"],
    ["They said no. He left", "They|said|no|.|He|left"],
    ["“No.”", "“|No|.|”"],
    ["talks.Rebels", "talks|.|Rebels"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });
});

describe("initials and dotted acronyms are one token", () => {
  test.each([
    ["J.K. Roe", "J.K.|Roe"],
    ["J. K. Roe", "J.|K.|Roe"],
    ["J.R.R. Roe", "J.R.R.|Roe"],
    ["John Q. Public", "John|Q.|Public"],
    ["J.Roe", "J.|Roe"],
    ["the U.S. Army", "the|U.S.|Army"],
    ["the U.S.A. and the E.U.", "the|U.S.A.|and|the|E.U."],
    ["the U.S, he said", "the|U.S|,|he|said"],
    ["at 5 p.m. on", "at|5|p.m.|on"],
    ["U.S.-led", "U.S.|-|led"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });
});

describe("numbers", () => {
  test.each([
    ["3.5 percent", "3.5|percent"],
    ["1,000 men", "1,000|men"],
    ["12,345,678", "12,345,678"],
    ["2,500.75", "2,500.75"],
    ["in 2003, 2004", "in|2003|,|2004"],
    ["rows 1,2", "rows|1|,|2"],
    ["1,000, then", "1,000|,|then"],
    ["10.", "10|."],
    ["$4.5bn", "$|4.5bn"],
    ["30%", "30|%"],
    ["5.30am", "5.30am"],
    ["in 2003-04", "in|2003-04"],
    ["1990s", "1990s"],
    ["5th", "5th"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });
});

describe("the possessive is a token of its own", () => {
  test.each([
    ["Iraq's army", "Iraq|'s|army"],
    ["Iraq’s army", "Iraq|’s|army"],
    ["IRAQ'S ARMY", "IRAQ|'S|ARMY"],
    ["the U.S.'s role", "the|U.S.|'s|role"],
    ["the U.N.’s role", "the|U.N.|’s|role"],
    ["the rebels' camp", "the|rebels|'|camp"],
    ["the rebels’ camp", "the|rebels|’|camp"],
    ["al-Abadi’s", "al-Abadi|’s"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });

  test.each([
    ["Iraq's army", 1, ["Possessive"]],
    ["U.S.’s", 1, ["Possessive"]],
    ["rebels’ camp", 1, ["Punctuation", "Possessive", "SingleMark"]],
    ["‘Stop’ now", 2, ["Punctuation", "SingleMark"]],
  ])("flags of %s, token %i", (text, i, expected) => {
    expect(flagNames(scanTokens(text), i)).toEqual(expected);
  });
});

describe("an apostrophe inside a word joins it", () => {
  test.each([["didn't"], ["don’t"], ["o'clock"], ["O’Neill"], ["N'Djamena"], ["Sana'a"], ["Sana\u02bca"]])(
    "%s",
    (word) => {
      expect(tokensOf(word)).toBe(word);
    },
  );
});

describe("compounds are cut where a name is inside", () => {
  test.each([
    ["Iranian-backed", "Iranian|-|backed"],
    ["Iranian\u2011backed", "Iranian|\u2011|backed"],
    ["Saudi-led", "Saudi|-|led"],
    ["Kurdish-held", "Kurdish|-|held"],
    ["Washington-based", "Washington|-|based"],
    ["Russian-installed", "Russian|-|installed"],
    ["Moscow-bred", "Moscow|-|bred"],
    ["anti-Russian", "anti|-|Russian"],
    ["non-NATO", "non|-|NATO"],
    ["then-President", "then|-|President"],
    ["ex-Yugoslavia", "ex|-|Yugoslavia"],
    ["non-Iranian-backed", "non|-|Iranian|-|backed"],
    ["then–President", "then|–|President"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });

  test.fails("a prefix with a capital, at the start of a sentence: both parts begin alike, as in Franco-German", () => {
    expect(tokensOf("Anti-Russian")).toBe("Anti|-|Russian");
  });
});

describe("compounds that are one word stay whole", () => {
  test.each([
    ["al-Abadi"],
    ["el-Sisi"],
    ["Ki-moon"],
    ["Franco-German"],
    ["long-term"],
    ["twenty-one"],
    ["F-16"],
    ["Covid-19"],
    ["al-Qaeda"],
  ])("%s", (word) => {
    expect(tokensOf(word)).toBe(word);
  });
});

describe("an ampersand joins capitals only", () => {
  test.each([
    ["AT&T", "AT&T"],
    ["Q&A", "Q&A"],
    ["A & B", "A|&|B"],
    ["Roe&Doe", "Roe|&|Doe"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });
});

describe("addresses and handles", () => {
  test.each([
    ["see https://example.org/a,b?c=d.", "see|https://example.org/a,b?c=d|."],
    ["(http://example.org/z)", "(|http://example.org/z|)"],
    ["www.example.org/x, and", "www.example.org/x|,|and"],
    ["“https://example.org”", "“|https://example.org|”"],
    ["https://example.org\nNext", "https://example.org|Next"],
    ["www dot", "www|dot"],
    ["@jane_roe said", "@jane_roe|said"],
    ["@roe.", "@roe|."],
    ["@ noon", "@|noon"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });
});

describe("runs of dots and dashes are one token", () => {
  test.each([
    ["Wait... no", "Wait|...|no"],
    ["Wait.... No", "Wait|....|No"],
    ["Wait . . . no", "Wait|. . .|no"],
    ["Wait. . . . No", "Wait|. . . .|No"],
    ["Wait . . no", "Wait|.|.|no"],
    ["Wait… no", "Wait|…|no"],
    ["Wait -- no", "Wait|--|no"],
    ["Wait--no", "Wait|--|no"],
    ["Wait---no", "Wait|---|no"],
    ["Wait - no", "Wait|-|no"],
    ["Wait—no", "Wait|—|no"],
    ["Wait – no", "Wait|–|no"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });
});

describe("quotation marks", () => {
  test.each([
    ["``Yes,'' he", "``|Yes|,|''|he"],
    ["“Yes,” he", "“|Yes|,|”|he"],
    ["„Ja“, he", "„|Ja|“|,|he"],
    ["« Oui », he", "«|Oui|»|,|he"],
    ["«Oui»", "«|Oui|»"],
    ["‚Ja‘", "‚|Ja|‘"],
    ['"Yes," he', '"|Yes|,|"|he'],
    ["'Yes,' he", "'|Yes|,|'|he"],
    ["“‘No’”", "“|‘|No|’|”"],
    ["'90s", "'|90s"],
  ])("%s", (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });

  test.each([['"'], ["“"], ["”"], ["„"], ["«"], ["»"], ["''"], ["``"]])("%s is a double mark", (mark) => {
    expect(flagNames(scanTokens(mark), 0)).toEqual(["Punctuation", "SpaceBefore", "DoubleMark"]);
  });

  test.each([["'"], ["‘"], ["’"], ["‚"], ["`"]])("%s is a single mark", (mark) => {
    expect(flagNames(scanTokens(mark), 0)).toEqual(["Punctuation", "SpaceBefore", "SingleMark"]);
  });
});

describe("flags of words", () => {
  test.each([
    ["Roe", ["Word", "Capital", "SpaceBefore"]],
    ["roe", ["Word", "SpaceBefore"]],
    ["UN", ["Word", "Capital", "AllCaps", "SpaceBefore"]],
    ["U.N.", ["Word", "Capital", "AllCaps", "Abbreviation", "SpaceBefore"]],
    ["J.", ["Word", "Capital", "Abbreviation", "SpaceBefore"]],
    ["Mr.", ["Word", "Capital", "Abbreviation", "SpaceBefore"]],
    ["A", ["Word", "Capital", "SpaceBefore"]],
    ["Šabac", ["Word", "Capital", "SpaceBefore"]],
    ["ÉLYSÉE", ["Word", "Capital", "AllCaps", "SpaceBefore"]],
    ["1990s", ["Word", "Number", "SpaceBefore"]],
    ["1,000", ["Number", "SpaceBefore"]],
    [",", ["Punctuation", "SpaceBefore"]],
    ["@roe", ["Word", "SpaceBefore"]],
  ])("%s", (word, expected) => {
    expect(flagNames(scanTokens(word), 0)).toEqual(expected);
  });

  test("only a token behind white space says so", () => {
    const tokens = scanTokens("(Roe) left\u00a0home");
    expect([0, 1, 2, 3, 4].map((i) => flagNames(tokens, i).includes("SpaceBefore"))).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });
});

test.each([["\u00a0"], ["\u200b"], ["\ufeff"], ["\u2003"], ["\t"], ["\u2028"], ["\r\n"]])("%j separates", (space) => {
  expect(tokensOf(`one${space}two`)).toBe("one|two");
});

test("a text without characters has no tokens", () => {
  expect([scanTokens("").length, scanTokens(" \n ").length]).toEqual([0, 0]);
});
