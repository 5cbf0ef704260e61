import { expect, test } from "vitest";
import { scoreMentions } from "../../src/evaluate/mentions.ts";
import { found, gold } from "./samples.ts";

const HEAD = [
  "entities:",
  "  e1: { name: Iraq, type: state }",
  "  e2: { name: Haider al-Abadi, type: person }",
  "  e3: { name: Badr, type: armed }",
];

test("names are scored by span, label and kind, offices apart", () => {
  const wanted = gold(
    "⟦e1:demonym|Iraqi⟧ ⟦e2:office|prime minister⟧ ⟦e2|Haider al-Abadi⟧ met ⟦e3|Badr⟧ in Basra",
    ...HEAD,
  );
  const doc = found("⟦e1|Iraqi⟧ prime minister Haider ⟦e2:surname|al-Abadi⟧ met ⟦e2|Badr⟧ in ⟦e3|Basra⟧", ...HEAD);
  const hits = (count: number) => ({ precision: { hits: count, of: 4 }, recall: { hits: count, of: 3 } });
  expect(scoreMentions(wanted, doc)).toEqual({
    "mentions.exact": hits(2), // Iraqi, Badr
    "mentions.labelled": hits(0), // Iraqi is LOC, Badr is PER
    "mentions.overlap": hits(3), // al-Abadi too
    "mentions.kind": { hits: 1, of: 2 }, // Badr
    "mentions.PER": { precision: { hits: 0, of: 2 }, recall: { hits: 0, of: 1 } },
    "mentions.ORG": { precision: { hits: 0, of: 1 }, recall: { hits: 0, of: 1 } },
    "mentions.LOC": { precision: { hits: 0, of: 1 }, recall: { hits: 0, of: 0 } },
    "mentions.NORP": { precision: { hits: 0, of: 0 }, recall: { hits: 0, of: 1 } },
    "mentions.office": { precision: { hits: 0, of: 0 }, recall: { hits: 0, of: 1 } },
  });
});

test.each([
  // one found span over two gold ones pairs with one of them only
  ["⟦e1|Iraq⟧ and ⟦e3|Badr⟧", "⟦e1|Iraq and Badr⟧", 1],
  // two pieces of one gold span are one hit
  ["⟦e2|Haider al-Abadi⟧", "⟦e1|Haider⟧ ⟦e2|al-Abadi⟧", 1],
  // the first found span takes the first gold one, so that both gold spans have a partner
  ["⟦e1|Iraq and⟧ so ⟦e3|Badr⟧", "⟦e1|Iraq⟧ ⟦e2|and so Badr⟧", 2],
])("overlap pairs %s with %s one to one", (wanted, doc, hits) => {
  const only = (text: string) => HEAD.filter((line, i) => i === 0 || text.includes(line.trim().slice(0, 2)));
  const scores = scoreMentions(gold(wanted, ...only(wanted)), found(doc, ...only(doc)));
  expect(scores["mentions.overlap"]).toMatchObject({ recall: { hits } });
});
