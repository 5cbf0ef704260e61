import { describe, expect, test } from "vitest";
import { importFtm } from "../../../src/gazetteer/import/ftm.ts";
import { importPetrarch } from "../../../src/gazetteer/import/petrarch.ts";
import { importWikidata } from "../../../src/gazetteer/import/wikidata.ts";

const iso3 = (code: string): string | undefined => ({ IQ: "IRQ", IRQ: "IRQ", LBN: "LBN" })[code];

describe("PETRARCH", () => {
  const dictionary = `# a comment
JANE_ROE_ [IRQGOV 060520-140908] ; her term
+ROE_
	[IRQOPP >140908]
DAWN_BRIGADE_ [IRQREB]
+AL-FAJR_BRIGADE_
LEBANON_ [LBN]
NO_CODE_
`;
  const { entries, notes } = importPetrarch(dictionary, iso3);

  test("reads heads, synonyms, codes and dates", () => {
    expect(entries).toEqual([
      {
        id: "gov.irq.jane-roe",
        name: "Jane Roe",
        type: "government",
        country: "IRQ",
        aliases: ["Roe"],
        codes: { cameo: "IRQGOV" },
        valid: { from: "2006-05-20", to: "2014-09-08" },
      },
      {
        id: "armed.irq.dawn-brigade",
        name: "Dawn Brigade",
        type: "armed/rebel",
        country: "IRQ",
        aliases: ["Al-Fajr Brigade"],
        codes: { cameo: "IRQREB" },
      },
      { id: "state.lbn.lebanon", name: "Lebanon", type: "state", country: "LBN", codes: { cameo: "LBN" } },
    ]);
  });

  test("drops days that the calendar lacks", () =>
    expect(importPetrarch("DAWN_ [IRQREB 140231-150101]", iso3).entries[0]?.valid).toEqual({ to: "2015-01-01" }));

  test("tells what it left out", () => expect(notes).toEqual(["line 8, No Code: left out, it has no code"]));
});

describe("FollowTheMoney", () => {
  const lines = [
    {
      id: "1",
      schema: "Person",
      caption: "Jane Roe",
      properties: { alias: ["J. Roe"], weakAlias: ["Janie"], country: ["iq"], wikidataId: ["Q1"] },
    },
    { id: "2", schema: "Organization", caption: "Dawn Brigade", properties: { topics: ["crime.terror"] } },
    { id: "3", schema: "Vessel", caption: "MV Dawn", properties: {} },
  ];
  const content = lines.map((line) => JSON.stringify(line)).join("\n");

  test("reads actors and tells what it left out", () => {
    expect(importFtm(content, "x.json", iso3)).toEqual({
      entries: [
        {
          id: "per.irq.jane-roe",
          name: "Jane Roe",
          type: "person",
          country: "IRQ",
          aliases: ["J. Roe", { text: "Janie", kind: "weak" }],
          codes: { wikidata: "Q1" },
        },
        { id: "armed.int.dawn-brigade", name: "Dawn Brigade", type: "armed" },
      ],
      notes: ["1 of schema Vessel left out: it names no actor"],
    });
  });

  test("names a broken line", () => expect(() => importFtm("{", "x.json", iso3)).toThrow("x.json:1: not valid JSON"));

  test.each(["null", "[1]", '{"schema":"Person","properties":{"name":"Bob"}}'])("refuses %s", (line) =>
    expect(() => importFtm(`\n${line}`, "x.json", iso3)).toThrow("x.json:2: no entity of FollowTheMoney"),
  );

  test("leaves out what has no name", () =>
    expect(importFtm('{"schema":"Person"}', "x.json", iso3)).toEqual({
      entries: [],
      notes: ["line 1 left out: it has no name"],
    }));
});

describe("Wikidata", () => {
  const rows = [
    {
      item: "http://www.wikidata.org/entity/Q1",
      itemLabel: "Jane Roe",
      itemAltLabel: "J. Roe, Janie",
      start: "2006-05-20T00:00:00Z",
      end: "2010-01-01T00:00:00Z",
      country: "IRQ",
    },
    {
      item: "http://www.wikidata.org/entity/Q1",
      itemLabel: "Jane Roe",
      itemAltLabel: "J. Roe, Janie",
      start: "2014-05-20T00:00:00Z",
      country: "IRQ",
    },
    { item: "http://www.wikidata.org/entity/Q2", itemLabel: "Q2" },
  ];
  const json = JSON.stringify({
    results: {
      bindings: rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, { value }]))),
    },
  });
  const expected = {
    entries: [
      {
        id: "per.irq.jane-roe",
        name: "Jane Roe",
        type: "person/politician",
        country: "IRQ",
        aliases: ["J. Roe", "Janie"],
        codes: { wikidata: "Q1" },
        terms: [
          { office: "off.irq.x", from: "2006-05-20", to: "2010-01-01" },
          { office: "off.irq.x", from: "2014-05-20" },
        ],
      },
    ],
    notes: ["row 3 (Q2) left out: it has no English label"],
  };

  test("joins the terms of one person, from JSON", () => {
    expect(importWikidata(json, "x.json", "person/politician", "off.irq.x")).toEqual(expected);
  });

  test("and from CSV", () => {
    const keys = ["item", "itemLabel", "itemAltLabel", "start", "end", "country"] as const;
    const csv = [
      keys.join(","),
      ...rows.map((row) => keys.map((key) => `"${(row as Record<string, string>)[key] ?? ""}"`).join(",")),
    ].join("\n");
    expect(importWikidata(csv, "x.csv", "person/politician", "off.irq.x")).toEqual(expected);
  });

  test("keeps items of one name apart", () => {
    const csv = "item,itemLabel\nhttp://x/Q1,Jane Roe\nhttp://x/Q2,Jane Roe\nhttp://x/Q1,Jane Roe\n";
    expect(importWikidata(csv, "x.csv", "person", undefined).entries.map(({ id }) => id)).toEqual([
      "per.int.jane-roe",
      "per.int.jane-roe-q2",
    ]);
  });

  test("refuses other files", () => {
    expect(() => importWikidata('item,itemLabel\n"x,y\n', "x.csv", "org", undefined)).toThrow("x.csv: not valid CSV");
    expect(() => importWikidata("{}", "x.json", "org", undefined)).toThrow("x.json: not a SPARQL result");
    expect(() => importWikidata("a,b\n1,2\n", "x.csv", "org", undefined)).toThrow('x.csv: has no column "item"');
  });
});
