import { expect, test } from "vitest";
import { addMinistries } from "../../src/gazetteer/ministries.ts";
import { makeAlias, makeEntry } from "./support.ts";

const lodva = makeEntry("state.lod", "Lodva", { type: "state", subtype: "country", country: "LOD" }, [
  makeAlias("Lodvan", { kind: "adjective" }),
]);

test("a sovereign state gets a ministry for each portfolio, with its names by template", () => {
  const made = addMinistries([lodva]);
  const foreign = made.find(({ id }) => id === "gov.lod.foreign-ministry");
  expect(made.length).toBeGreaterThan(5);
  expect(foreign).toMatchObject({
    name: "Lodvan Foreign Ministry",
    type: "government",
    subtype: "ministry",
    country: "LOD",
  });
  expect(foreign?.aliases.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Lodvan Ministry of Foreign Affairs", "Ministry of Foreign Affairs of Lodva"]),
  );
  expect(foreign?.aliases.every(({ rule }) => rule === "ministry-template")).toBe(true);
});

test("an authored entry of one of the names takes the others", () => {
  const own = makeEntry("gov.lod.outer-office", "Outer Office", { type: "government", country: "LOD" }, [
    makeAlias("Lodvan Foreign Ministry"),
  ]);
  const made = addMinistries([lodva, own]);
  expect(made.some(({ id }) => id === "gov.lod.foreign-ministry")).toBe(false);
  expect(made.find(({ id }) => id === own.id)?.aliases.map(({ text }) => text)).toContain(
    "Ministry of Foreign Affairs of Lodva",
  );
});

test("territories and states without an adjective get what fits them", () => {
  const territory = makeEntry("state.ter", "Terra", { type: "state", subtype: "territory", country: "TER" });
  const bare = makeEntry("state.bar", "Bara", { type: "state", subtype: "country", country: "BAR" });
  expect(addMinistries([territory])).toEqual([territory]);
  expect(addMinistries([bare]).find(({ id }) => id === "gov.bar.defence-ministry")?.name).toBe(
    "Ministry of Defence of Bara",
  );
});
