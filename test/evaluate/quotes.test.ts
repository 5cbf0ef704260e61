import { expect, test } from "vitest";
import { alignQuotes } from "../../src/evaluate/align-quotes.ts";
import { clusterEntities } from "../../src/evaluate/clusters.ts";
import { scoreQuotes } from "../../src/evaluate/quotes.ts";
import { scoreSpeakers } from "../../src/evaluate/speakers.ts";
import { found, gold } from "./samples.ts";

const role = (id: string, kind: string, more = "") => `  ${id}: { kind: ${kind}, speaker: { status: role }${more} }`;
const all = (hits: number, wanted: number, got: number) => ({
  precision: { hits, of: got },
  recall: { hits, of: wanted },
});

test("contents are compared by words, pairs by source, cue and kind", () => {
  const wanted = gold(
    [
      "⟪q1.source|The minister⟫ ⟪q1.cue|said⟫ ⟪q1.content|oil is safe⟫.",
      "⟪q2.content|“One two three four five,”⟫ ⟪q2.source|an aide⟫ ⟪q2.cue|said⟫.",
      "⟪q3.source|They⟫ ⟪q3.cue|said⟫ ⟪q3.content|no⟫.",
    ].join("\n"),
    "quotes:",
    role("q1", "indirect"),
    role("q2", "direct"),
    role("q3", "indirect"),
  );
  const doc = found(
    [
      "The ⟪q1.source|minister⟫ ⟪q1.cue|said⟫ ⟪q1.content|oil is safe.⟫", // the full stop is no word
      "“One two ⟪q2.content|three four five,” an aide⟫ said.", // 3 common words of 7: 0.43
      "⟪q3.content|They⟫ said no.", // nothing in common
    ].join("\n"),
    "quotes:",
    role("q1", "indirect"),
    role("q2", "mixed"),
    role("q3", "direct"),
  );
  expect(scoreQuotes(alignQuotes(wanted, doc))).toEqual({
    "quotes.exact": all(1, 3, 3),
    "quotes.j80": all(1, 3, 3),
    "quotes.j30": all(2, 3, 3),
    "quotes.source": all(1, 3, 3),
    "quotes.cue": all(1, 3, 1),
    "quotes.whole": all(1, 3, 3),
    "quotes.kind": { hits: 1, of: 2 },
    "quotes.direct": all(0, 1, 1),
    "quotes.indirect": all(1, 2, 1),
    "quotes.mixed": all(0, 0, 1),
  });
});

test("quotes are paired by the greatest sum, not greedily", () => {
  const wanted = gold("⟪q1.content|a b c d e⟫ ⟪q2.content|f g⟫", "quotes:", role("q1", "direct"), role("q2", "direct"));
  const doc = found("⟪q1.content|a b⟫ ⟪q2.content|c d e f g⟫", "quotes:", role("q1", "direct"), role("q2", "direct"));
  const { pairs } = alignQuotes(wanted, doc);
  // The heaviest pair, q1–q2 with 3/7, would leave nothing for the others; q1–q1 and q2–q2 sum to 4/5.
  expect(pairs.map((pair) => [pair.gold.id, pair.found.id, pair.overlap])).toEqual([
    ["q1", "q1", 2 / 5],
    ["q2", "q2", 2 / 5],
  ]);
});

test("a nested gold quote is neither missed nor wrong", () => {
  const text =
    "He ⟪q1.cue|said⟫ ⟪q1.content|she ⟪q2.cue|said⟫ ⟪q2.content|no one came⟫ and that all the rest is idle talk⟫.";
  const wanted = gold(text, "quotes:", role("q1", "indirect"), role("q2", "indirect", ", nestedIn: q1"));
  expect(
    scoreQuotes(alignQuotes(wanted, found(text, "quotes:", role("q1", "indirect"), role("q2", "indirect")))),
  ).toMatchObject({
    "quotes.exact": all(1, 1, 1),
  });
});

test("speakers count by entity, by status and by class", () => {
  const text = (id: string) =>
    [
      `⟪q1.source|⟦${id}|Abadi⟧⟫ said ⟪q1.content|one⟫.`,
      "⟪q2.source|An aide⟫ said ⟪q2.content|two⟫.",
      "⟪q3.source|A colonel⟫ said ⟪q3.content|three⟫.",
      "⟪q4.source|The mayor⟫ said ⟪q4.content|four⟫.",
      `⟪q5.source|⟦e2|Roe⟧⟫ said ⟪q5.content|five⟫.`,
    ].join("\n");
  const person = (id: string) => `  ${id}: { name: X, type: person }`;
  const quote = (id: string, speaker: string) => `  ${id}: { kind: indirect, speaker: ${speaker} }`;
  const wanted = gold(
    text("e1"),
    ...["entities:", person("e1"), person("e2"), "quotes:", quote("q1", "e1")],
    quote("q2", "{ status: anonymous, class: official, affiliation: e1 }"),
    quote("q3", "{ status: anonymous, class: military }"),
    role("q4", "indirect"),
    quote("q5", "e2"),
  );
  const doc = found(
    text("e7"),
    ...["entities:", person("e7"), person("e2"), "quotes:", quote("q1", "e7")],
    quote("q2", "{ status: anonymous, class: official, affiliation: e7 }"),
    quote("q3", "{ status: anonymous, class: other }"),
    quote("q4", "e2"),
    quote("q5", "e7"),
  );
  expect(scoreSpeakers(alignQuotes(wanted, doc), clusterEntities(wanted, doc))).toEqual({
    "speakers.entity": { hits: 1, of: 2 }, // Abadi, whatever its id; not Roe
    "speakers.pronoun": { hits: 0, of: 0 },
    "speakers.status": { hits: 2, of: 3 }, // aide and colonel; the mayor is no entity
    "speakers.class": { hits: 1, of: 2 },
    "speakers.affiliation": { hits: 1, of: 1 },
    "speakers.joint": all(3, 5, 5),
  });
});

test("lone pronouns count by themselves where an entity speaks", () => {
  const text = [
    "⟦e1|Abadi⟧ met ⟦e2|Roe⟧.",
    "⟪q1.source|He⟫ said ⟪q1.content|one⟫.",
    "⟪q2.content|Two⟫, ⟪q2.source|she⟫ said.",
    "⟪q3.source|They⟫ said ⟪q3.content|three⟫.",
    "⟪q4.source|He, a cleric,⟫ said ⟪q4.content|four⟫.",
  ].join("\n");
  const quote = (id: string, speaker: string) => `  ${id}: { kind: indirect, speaker: ${speaker} }`;
  const entities = ["entities:", "  e1: { name: X, type: person }", "  e2: { name: Y, type: person }", "quotes:"];
  const wanted = gold(
    text,
    ...entities,
    quote("q1", "e1"),
    quote("q2", "e2"),
    role("q3", "indirect"),
    quote("q4", "e1"),
  );
  const doc = found(text, ...entities, ...["q1", "q2", "q3", "q4"].map((id) => quote(id, "e1")));
  expect(scoreSpeakers(alignQuotes(wanted, doc), clusterEntities(wanted, doc))).toMatchObject({
    "speakers.entity": { hits: 2, of: 3 }, // “He” and “He, a cleric,”; not “she”, who is Roe
    "speakers.pronoun": { hits: 1, of: 2 }, // “They” is no entity, “He, a cleric,” no lone pronoun
  });
});
