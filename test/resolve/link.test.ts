import { describe, expect, test } from "vitest";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { loadGazetteer } from "../../src/gazetteer/load.ts";
import { parseGazetteer } from "../../src/gazetteer/parse.ts";
import { describeCues } from "../../src/model/link-cues.ts";
import { documentOf } from "../phenomena.ts";
import { createStages } from "./support.ts";

const OWN = `
- { id: state.aaa, name: Francia, type: state/country, country: FRA, aliases: [{ text: Francian, kind: adjective }] }
- { id: state.bbb, name: Tavia, type: state/country, country: DEU, aliases: [{ text: Tavian, kind: adjective }] }
- { id: party.aaa.union, name: Green Union, type: party/party, country: FRA }
- { id: party.bbb.union, name: Green Union, type: party/party, country: DEU }
- { id: armed.bbb.jihad, name: Black Jihad, type: armed/rebel, country: DEU }
- { id: party.aaa.jihad, name: Black Jihad, type: party/party, country: FRA }
- { id: per.aaa.feld, name: Otto Feld, type: person/politician, country: FRA, terms: [{ office: off.fra.head-of-state, from: 2010-01-01, to: 2015-01-01 }] }
- { id: per.bbb.feld, name: Otto Feld, type: person/politician, country: FRA, terms: [{ office: off.fra.head-of-state, from: 2015-01-01, to: 2020-01-01 }] }
- { id: org.aaa.old, name: Lodva Guild, type: org/union, country: FRA, valid: { to: "2000" } }
- { id: org.aaa.new, name: Lodva Guild, type: org/union, country: FRA, valid: { from: "2000" } }
`;
const resolve = createStages(GazetteerIndex.of(parseGazetteer(OWN, "own.yaml", "own.yaml", 0)));

function linkIn(text: string, name: string) {
  const entity = resolve(documentOf(text)).entities.find(({ mentions }) =>
    mentions.some((mention) => mention.text === name),
  );
  return entity && { id: entity.gazetteerId, why: entity.considered.map(({ cues }) => describeCues(cues)) };
}

describe("of two entries under one name", () => {
  test("none is taken where nothing decides", () => {
    expect(linkIn("They met the Green Union.", "Green Union")?.id).toBeNull();
  });

  test("the one whose country stands beside the name is meant", () => {
    const link = linkIn("Francian envoys flew home. Tavia’s Green Union stayed.", "Green Union");
    expect(link?.id).toBe("party.bbb.union");
    expect(link?.why[0]).toContain("its country stands beside the name +0.5");
  });

  test("one place that decides holds for the whole document", () => {
    const text = "The Green Union of Tavia stayed. Francian envoys and the Green Union left.";
    const entities = resolve(documentOf(text)).entities.filter(({ gazetteerId }) => gazetteerId?.startsWith("party"));
    expect(entities.map(({ gazetteerId, mentions }) => [gazetteerId, mentions.length])).toEqual([
      ["party.bbb.union", 2],
    ]);
  });

  test("the word behind the name tells the type", () => {
    expect(linkIn("They met the Black Jihad militia.", "Black Jihad")?.id).toBe("armed.bbb.jihad");
    expect(linkIn("They met the Black Jihad party.", "Black Jihad")?.id).toBe("party.aaa.jihad");
  });

  test("who held the office then is meant", () => {
    expect(linkIn("March 3, 2012\n\nThey met President Otto Feld.", "Otto Feld")?.id).toBe("per.aaa.feld");
    expect(linkIn("March 3, 2017\n\nThey met President Otto Feld.", "Otto Feld")?.id).toBe("per.bbb.feld");
  });

  test("the one that existed then is meant", () => {
    expect(linkIn("March 3, 1995\n\nThey met the Lodva Guild.", "Lodva Guild")?.id).toBe("org.aaa.old");
    expect(linkIn("March 3, 2017\n\nThey met the Lodva Guild.", "Lodva Guild")?.id).toBe("org.aaa.new");
  });
});

const family = createStages((await loadGazetteer([], true)).index);

describe("a person among several of one surname", () => {
  const bushIn = (text: string): string | null | undefined =>
    family(documentOf(text)).entities.find(({ mentions }) => mentions.some((mention) => mention.text === "Bush"))
      ?.gazetteerId;

  test("is the one who was in office with the others", () => {
    expect(
      bushIn(
        "At the White House, President Bush met Israeli Prime Minister Ariel Sharon and Palestinian leader Mahmoud Abbas.",
      ),
    ).toBe("per.usa.george-w-bush");
    expect(
      bushIn("In Washington, President Bush met Soviet leader Mikhail Gorbachev and Prime Minister John Major."),
    ).toBe("per.usa.george-h-w-bush");
  });

  test("is nobody where nothing decides", () => {
    expect(bushIn("President Bush left.")).toBeNull();
  });
});
