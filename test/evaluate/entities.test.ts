import { expect, test } from "vitest";
import { clusterEntities } from "../../src/evaluate/clusters.ts";
import { scoreEntities } from "../../src/evaluate/entities.ts";
import { found, gold } from "./samples.ts";

test("links count where the gold settles them, types over aligned entities", () => {
  const wanted = gold(
    "⟦e1|Iraq⟧, ⟦e2|Roe⟧, ⟦e3|Badr⟧, ⟦e4|Iran⟧ and the moon",
    "entities:",
    "  e1: { name: Iraq, type: state, gazetteerId: state.irq }",
    "  e2: { name: Roe, type: person, gazetteerId: null }",
    "  e3: { name: Badr, type: armed }",
    "  e4: { name: Iran, type: state, gazetteerId: state.irn }",
  );
  const doc = found(
    "⟦e1|Iraq⟧, ⟦e2|Roe⟧, ⟦e3|Badr⟧, Iran and the ⟦e4|moon⟧",
    "entities:",
    "  e1: { name: Iraq, type: state, gazetteerId: state.irq }",
    "  e2: { name: Roe, type: person, gazetteerId: per.roe }",
    "  e3: { name: Badr, type: party, gazetteerId: armed.badr }",
    "  e4: { name: Moon, type: person, gazetteerId: per.moon }",
  );
  const scores = scoreEntities(clusterEntities(wanted, doc));
  // Found: Iraq right, Roe must not be linked, Badr is open, the moon is nothing: 1 of 3. Gold: Iraq, not Iran.
  expect(scores["entities.links"]).toEqual({ precision: { hits: 1, of: 3 }, recall: { hits: 1, of: 2 } });
  expect(scores["entities.type"]).toEqual({ hits: 2, of: 3 });
});
