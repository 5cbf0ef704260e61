import { expect, test } from "vitest";
import { derivePeoples } from "../../src/gazetteer/derive.ts";
import { makeAlias, makeEntry } from "./support.ts";

const plural = makeAlias("Lodvans", { kind: "plural" });
const adjective = makeAlias("Lodvan", { kind: "adjective" });
const lodva = makeEntry(
  "state.lod",
  "Lodva",
  { type: "state", subtype: "country", country: "LOD", codes: { iso3: "LOD" } },
  [adjective, plural],
);

test("the plural names of a state become a people", () => {
  const [state, people] = derivePeoples([lodva]);
  expect(state).toEqual({ ...lodva, aliases: [makeAlias("Lodva"), adjective] });
  expect(people).toEqual({
    ...makeEntry("people.lod", "Lodvans", {
      type: "people",
      subtype: "nationality",
      country: "LOD",
      relations: [{ rel: "partOf", target: "state.lod" }],
    }),
    aliases: [plural],
  });
});

test("an authored people is kept and the state loses its plural all the same", () => {
  const authored = makeEntry("people.lod", "Lodvans", { type: "people" });
  expect(derivePeoples([lodva, authored])).toEqual([{ ...lodva, aliases: [makeAlias("Lodva"), adjective] }, authored]);
});

test("a state without plural and any other entry stay as they are", () => {
  const entries = [
    makeEntry("state.x", "Xland", { type: "state" }),
    makeEntry("place.europe", "Europe", { type: "place" }, [makeAlias("Europeans", { kind: "plural" })]),
  ];
  expect(derivePeoples(entries)).toEqual(entries);
});
