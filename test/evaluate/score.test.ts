import { expect, test } from "vitest";
import { checkFloors, parseFloor, parseFloors } from "../../src/evaluate/floors.ts";
import { mainValue, poolScores } from "../../src/evaluate/measure.ts";
import { scoreMeta } from "../../src/evaluate/meta.ts";
import { listMistakes } from "../../src/evaluate/mistakes.ts";
import { renderJson, renderText } from "../../src/evaluate/report.ts";
import { scoreArticle } from "../../src/evaluate/score.ts";
import { found, gold } from "./samples.ts";

const HEAD = [
  "title: Oil",
  "entities:",
  "  e1: { name: Iraq, type: state, gazetteerId: state.irq }",
  "quotes:",
  "  q1: { kind: indirect, speaker: e1 }",
];
const TEXT = "⟪q1.source|⟦e1|Iraq⟧⟫ ⟪q1.cue|said⟫ ⟪q1.content|oil is safe⟫.";
const PERFECT = {
  gold: gold(TEXT, ...HEAD),
  scores: scoreArticle(gold(TEXT, ...HEAD), found(TEXT, ...HEAD)),
  mistakes: [],
};
const NOTHING = { ...PERFECT, scores: scoreArticle(PERFECT.gold, found("Iraq said oil is safe.")) };

test("an analysis that finds the gold has full scores and no mistakes", () => {
  const values = Object.values(PERFECT.scores).map(mainValue);
  expect(new Set(values)).toEqual(new Set([100, null]));
  expect(listMistakes(PERFECT.gold, found(TEXT, ...HEAD))).toEqual([]);
});

test("articles are pooled mention by mention", () => {
  // 1 of 1 found and 1 of 2 wanted: P 100, R 50, F1 66.7
  expect(mainValue(poolScores([PERFECT.scores, NOTHING.scores])["mentions.exact"] ?? { hits: 0, of: 0 })).toBeCloseTo(
    66.67,
    1,
  );
});

test("mistakes show the text around", () => {
  const text = "⟦e1|Iraq⟧ said oil is ⟦e2|safe⟧.";
  const doc = found(text, "entities:", "  e1: { name: Iraq, type: place }", "  e2: { name: Safe, type: org }");
  const lines = listMistakes(PERFECT.gold, doc).map(({ layer, problem, message }) => `${layer} ${problem}: ${message}`);
  expect(lines).toEqual([
    "mentions spurious: ORG name (test) Iraq said oil is [safe].",
    "entities type: e1 Iraq: state ≠ found e1 place",
    "entities link: e1 Iraq: state.irq ≠ found e1 none",
    "quotes missed: q1 indirect “oil is safe” at Iraq [said] oil is safe.",
    "meta title: Oil ≠ found none",
  ]);
});

test("meta fields are right where equal, over articles that have one", () => {
  const scores = scoreMeta(
    { title: "Oil", dateline: { place: "BAGHDAD", agency: "AP" } },
    { title: "Oil", dateline: { place: "Baghdad", start: 0, end: 7 }, byline: ["Jane Roe"] },
  );
  expect(scores).toEqual({
    "meta.title": { hits: 1, of: 1 },
    "meta.place": { hits: 0, of: 1 },
    "meta.agency": { hits: 0, of: 1 },
    "meta.byline": { hits: 0, of: 1 },
    "meta.published": { hits: 0, of: 0 },
  });
});

test("the report has a row for each measure, and one for each article on request", () => {
  const text = renderText([PERFECT, NOTHING], { byArticle: true, errors: false });
  expect(text).toMatch(/^2 articles +P +R +F1\/acc +gold +found\n\nmentions\.exact +100\.0 +50\.0 +66\.7 +2 +1\n/);
  expect(text).toMatch(/\na\.gold +100\.0 .*\na\.gold +0\.0 /);
  const json = JSON.parse(renderJson([PERFECT, NOTHING], { byArticle: false, errors: false }));
  expect(json).toMatchObject({
    articles: 2,
    measures: {
      "mentions.exact": { precision: 100, recall: 50, f1: 66.67, gold: 2, found: 1 },
      "meta.title": { accuracy: 50, right: 1, of: 2 },
    },
  });
  expect(json.byArticle).toBeUndefined();
});

test("floors name the measures that stay below", () => {
  const scores = poolScores([PERFECT.scores, NOTHING.scores]);
  const floors = parseFloors('{"mentions.exact": 66.6, "mentions.exact.recall": 51, "meta.byline": 1}', "f.json");
  expect(checkFloors(scores, floors)).toEqual([
    "mentions.exact.recall: 50.00, below the floor of 51",
    "meta.byline: nothing to measure, below the floor of 1",
  ]);
  expect(checkFloors(scores, [parseFloor("mentions.exact.precision=100", "--min")])).toEqual([]);
});

test.each([
  ["f.json: is no JSON", () => parseFloors("{", "f.json")],
  ["f.json: is no map", () => parseFloors("[1]", "f.json")],
  ["f.json: a must be a number from 0 to 100", () => parseFloors('{"a": "1"}', "f.json")],
  ['--min "a": a must be a number', () => parseFloor("a", "--min")],
  ['--min "a=1=2": a must be a number', () => parseFloor("a=1=2", "--min")],
  [
    '--min "a.b=1": unknown measure "a.b"; one of mentions.exact, ',
    () => checkFloors(PERFECT.scores, [parseFloor("a.b=1", "--min")]),
  ],
])("%s", (message, action) => {
  expect(action).toThrow(message);
});
