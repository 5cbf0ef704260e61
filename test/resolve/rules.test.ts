import { describe, expect, test } from "vitest";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { loadGazetteer } from "../../src/gazetteer/load.ts";
import { parseGazetteer } from "../../src/gazetteer/parse.ts";
import type { Resolved } from "../../src/model/document.ts";
import { documentOf } from "../phenomena.ts";
import { createStages } from "./support.ts";

const OWN = `
- { id: per.aaa.otto-feld, name: Otto Feld, type: person/politician, country: FRA }
- { id: per.bbb.otto-feld, name: Otto Feld, type: person/politician, country: DEU }
- { id: org.aaa.harbour, name: Lodva Harbour, type: org/company, country: FRA, aliases: [{ text: LH, kind: acronym }] }
- { id: org.bbb.hall, name: Lodva Hall, type: org/company, country: DEU, aliases: [{ text: LH, kind: acronym, prior: 0.5 }] }
- { id: state.aaa, name: Francia, type: state/country, country: FRA, aliases: [{ text: Francian, kind: adjective }] }
`;

const builtin = createStages((await loadGazetteer([], true)).index);
const own = createStages(GazetteerIndex.of(parseGazetteer(OWN, "own.yaml", "own.yaml", 0)));

describe("candidates", () => {
  const linkOf = (text: string, name: string): [string | null, readonly string[]] | undefined => {
    const found = own(documentOf(text)).entities.find(({ mentions }) =>
      mentions.some((mention) => mention.text === name),
    );
    return found && [found.gazetteerId, found.candidates];
  };

  test("stay open where nothing decides", () => {
    expect(linkOf("They met Otto Feld.", "Otto Feld")).toEqual([null, ["per.aaa.otto-feld", "per.bbb.otto-feld"]]);
  });

  test("are decided by the country of the document", () => {
    expect(linkOf("Francian envoys met Otto Feld.", "Otto Feld")).toEqual(["per.aaa.otto-feld", []]);
  });

  test("are decided by a clear prior", () => {
    expect(linkOf("They met LH staff.", "LH")).toEqual(["org.aaa.harbour", []]);
  });

  test("are decided by the fuller name elsewhere in the document", () => {
    expect(linkOf("They met LH staff at Lodva Hall.", "LH")).toEqual(["org.bbb.hall", []]);
  });
});

describe("the title before a name", () => {
  test.each([
    ["They met Iraqi Prime Minister Qasim Rahal.", ["Prime Minister of IRQ"], "IRQ", "male"],
    ["They met Iraq’s interior minister Qasim Rahal.", ["interior minister of IRQ"], "IRQ", "male"],
    ["They met former Justice Minister Qasim Rahal.", ["former Justice Minister"], null, "male"],
    ["They met Brig. Gen. Qasim Rahal.", ["Brig. Gen."], null, "male"],
    ["They met Mr. Qasim Rahal.", [], null, "male"],
    ["They met Mrs. Qasim Rahal.", [], null, "female"],
    ["They met spokeswoman Qasim Rahal.", ["spokeswoman"], null, "female"],
    ["They met Iraqi spokesman Qasim Rahal.", ["spokesman of IRQ"], "IRQ", "male"],
  ])("%s", (text, roles, country, gender) => {
    const person = builtin(documentOf(text)).entities.find(({ name }) => name === "Qasim Rahal");
    const given = person?.roles.map((role) => role.text + (role.of ? ` of ${role.of}` : ""));
    expect([given, person?.country, person?.gender]).toEqual([roles, country, gender]);
  });
});

describe("any document", () => {
  const text = [
    "Rahal met Moscow envoys and Iraqi officers of the Dawn Brigade (DB) in Baghdad.",
    "Interior Minister Qasim Rahal said the DB and Moscow agreed. George Bush and Bush aides left, and Judge Feld too.",
  ].join("\n\n");

  test("numbers its entities in order of first mention", () => {
    const { entities } = builtin(documentOf(text));
    expect(entities.map(({ id }) => id)).toEqual(entities.map((_, n) => `e${n + 1}`));
    const starts = entities.map(({ mentions }) => mentions[0]?.start ?? -1);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(entities.length).toBeGreaterThan(5);
  });

  test("gives every mention to one entity, in order", () => {
    const doc = builtin(documentOf(text));
    const perEntity = doc.entities.map(({ mentions }) => mentions.map(({ start }) => start));
    for (const starts of perEntity) expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(perEntity.flat().sort((a, b) => a - b)).toEqual(doc.mentions.map(({ start }) => start));
    expect(doc.entities.every(({ id, mentions }) => mentions.every(({ entityId }) => entityId === id))).toBe(true);
  });

  test("is resolved the same way twice, whatever came between", () => {
    const first: Resolved = builtin(documentOf(text));
    builtin(documentOf("Judge Qasim Feld and Rahal of the Dawn Board (DB) met in Moscow."));
    expect(builtin(documentOf(text))).toEqual(first);
  });

  test("without names has no entities", () => {
    expect(builtin(documentOf("it rained. nobody came.")).entities).toEqual([]);
  });
});

test("an office never lies over a name", () => {
  const { entities } = builtin(documentOf("House Speaker Paul Ryan left. Later the House speaker said no."));
  const spans = entities.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
  expect(spans.every(({ start }, i) => start >= (spans[i - 1]?.end ?? 0))).toBe(true);
});
