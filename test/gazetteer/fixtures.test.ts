import { agreesInCase } from "../../src/gazetteer/case-rule.ts";
import { derivePeoples } from "../../src/gazetteer/derive.ts";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { readBundled } from "../model/authored-data.ts";
import { testPhenomena } from "../phenomena.ts";

const INDEX = GazetteerIndex.of(derivePeoples(readBundled()));

testPhenomena("gazetteer", ({ text }) => ({
  names: Object.fromEntries(
    text
      .trim()
      .split("\n")
      .map((name) => [name, idsOf(name)]),
  ),
}));

/** The entries of the bundled gazetteer that bear a name in these letters. */
function idsOf(name: string): string[] {
  const found = INDEX.lookup(name).filter(({ alias }) => agreesInCase(alias, name, false));
  return [...new Set(found.map(({ entry }) => entry.id))];
}
