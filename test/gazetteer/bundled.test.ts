import { describe, expect, test } from "vitest";
import { derivePeoples } from "../../src/gazetteer/derive.ts";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { BUNDLED_FILES, readBundled, readBundledFile } from "../model/authored-data.ts";

const ENTRIES = readBundled();
const INDEX = GazetteerIndex.of(derivePeoples(ENTRIES));

/** Ids of the entries that a name stands for by itself, surnames and weak names aside. */
function bearersOf(name: string): string[] {
  const refs = INDEX.lookup(name).filter(({ alias }) => alias.kind !== "surname" && alias.kind !== "weak");
  return [...new Set(refs.map(({ entry }) => entry.id))];
}

/** ISO 3166-1 codes of the 193 member states of the United Nations. */
const UN_MEMBERS =
  "AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE PRK DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR MDA ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE".split(
    " ",
  );

describe("every file", () => {
  test.each(BUNDLED_FILES)("%s is valid and sorted by id", (file) => {
    const ids = readBundledFile(file).map((entry) => entry.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).toEqual([...ids].sort());
  });
});

test("ids are unique over all files", () => {
  const ids = ENTRIES.map((entry) => entry.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("ids begin with the word of their type", () => {
  const prefixes: Readonly<Record<string, string>> = { person: "per", government: "gov", security: "sec" };
  const odd = ENTRIES.filter(({ id, type }) => !id.startsWith(`${prefixes[type] ?? type}.`));
  expect(odd.map((entry) => entry.id)).toEqual([]);
});

test("relations point at entries", () => {
  const broken = ENTRIES.flatMap(({ id, relations }) =>
    relations.filter(({ target }) => INDEX.get(target) === undefined).map(({ target }) => `${id} → ${target}`),
  );
  expect(broken).toEqual([]);
});

test("aliases carry no leading “the”", () => {
  const wrong = ENTRIES.flatMap(({ name, aliases }) =>
    aliases.filter(({ text }) => /^the /i.test(text) && text !== name),
  );
  expect(wrong.map(({ text }) => text)).toEqual([]);
});

test("every name is found by its own name", () => {
  const lost = ENTRIES.filter(({ id, name }) => !INDEX.lookup(name).some(({ entry }) => entry.id === id));
  expect(lost.map((entry) => entry.id)).toEqual([]);
});

test("validity and terms do not end before they begin", () => {
  const spans = ENTRIES.flatMap(({ id, valid, terms }) => [
    { id, from: valid.from, to: valid.to },
    ...terms.map(({ office, from, to }) => ({ id: `${id} ${office}`, from, to })),
  ]);
  const length = (a: string, b: string) => Math.min(a.length, b.length);
  const wrong = spans.filter(
    ({ from, to }) =>
      from !== undefined && to !== undefined && to.slice(0, length(from, to)) < from.slice(0, length(from, to)),
  );
  expect(wrong).toEqual([]);
});

test("open terms say to which date they are known", () => {
  const open = ENTRIES.flatMap(({ id, terms }) =>
    terms.filter(({ from, to, asOf }) => from !== undefined && to === undefined && asOf === undefined).map(() => id),
  );
  expect(open).toEqual([]);
});

describe("covers", () => {
  test("every member state of the United Nations", () => {
    const states = new Set(
      ENTRIES.filter((entry) => entry.type === "state" && entry.subtype === "country").map((entry) => entry.country),
    );
    expect(UN_MEMBERS).toHaveLength(193);
    expect(UN_MEMBERS.filter((code) => !states.has(code))).toEqual([]);
  });

  test("an adjective for every member state", () => {
    const bare = ENTRIES.filter(
      ({ type, subtype, country, aliases }) =>
        type === "state" &&
        subtype === "country" &&
        UN_MEMBERS.includes(country ?? "") &&
        !aliases.some(({ kind }) => kind === "adjective"),
    );
    expect(bare.map((entry) => entry.id)).toEqual([]);
  });

  test.each([
    ["armed", 500],
    ["government", 1000],
    ["igo", 200],
    ["media", 200],
    ["org", 150],
    ["party", 1500],
    ["people", 250],
    ["person", 2500],
    ["place", 1000],
    ["security", 350],
    ["state", 300],
  ])("%s: at least %i", (type, least) => {
    expect(ENTRIES.filter((entry) => entry.type === type).length).toBeGreaterThanOrEqual(least);
  });
});

describe("knows by exact lookup", () => {
  test.each([
    ["Iraq", "state.irq"],
    ["Iraqi", "state.irq"],
    ["French", "state.fra"],
    ["Iraqis", "people.irq"],
    ["Americans", "people.usa"],
    ["United States", "state.usa"],
    ["U.S.", "state.usa"],
    ["America", "state.usa"],
    ["Britain", "state.gbr"],
    ["Germany", "state.deu"],
    ["Iran", "state.irn"],
    ["Palestine", "state.pse"],
    ["Taiwan", "state.twn"],
    ["Kosovo", "state.xkx"],
    ["Soviet Union", "state.sun"],
    ["Baghdad", "place.irq.baghdad"],
    ["Mosul", "place.irq.mosul"],
    ["Moscow", "place.rus.moscow"],
    ["Beijing", "place.chn.beijing"],
    ["Washington", "place.usa.washington"],
    ["Kremlin", "place.rus.kremlin"],
    ["Downing Street", "place.gbr.downing-street"],
    ["West Bank", "place.pse.west-bank"],
    ["Crimea", "place.ukr.crimea"],
    ["Europe", "place.int.europe"],
    ["Middle East", "place.int.middle-east"],
    ["White House", "gov.usa.white-house"],
    ["Pentagon", "gov.usa.department-of-defense"],
    ["State Department", "gov.usa.state-department"],
    ["Federal Reserve", "gov.usa.federal-reserve"],
    ["Knesset", "gov.isr.knesset"],
    ["FBI", "sec.usa.fbi"],
    ["CIA", "sec.usa.cia"],
    ["Mossad", "sec.isr.mossad"],
    ["MI6", "sec.gbr.mi6"],
    ["FSB", "sec.rus.fsb"],
    ["Peshmerga", "sec.irq.peshmerga"],
    ["Israel Defense Forces", "sec.isr.idf"],
    ["Revolutionary Guards", "sec.irn.revolutionary-guards"],
    ["Hamas", "armed.pse.hamas"],
    ["Hezbollah", "armed.lbn.hezbollah"],
    ["Taliban", "armed.afg.taliban"],
    ["Islamic State", "armed.int.islamic-state"],
    ["ISIS", "armed.int.islamic-state"],
    ["al-Qaeda", "armed.int.al-qaeda"],
    ["Al Qaeda", "armed.int.al-qaeda"],
    ["Boko Haram", "armed.nga.boko-haram"],
    ["FARC", "armed.col.farc"],
    ["PKK", "armed.tur.pkk"],
    ["Kurdistan Workers’ Party", "armed.tur.pkk"],
    ["Houthis", "armed.yem.houthis"],
    ["Tamil Tigers", "armed.lka.ltte"],
    ["Shining Path", "armed.per.shining-path"],
    ["Wagner Group", "armed.rus.wagner-group"],
    ["United Nations", "igo.int.united-nations"],
    ["U.N.", "igo.int.united-nations"],
    ["Nato", "igo.int.nato"],
    ["European Union", "igo.int.european-union"],
    ["IMF", "igo.int.imf"],
    ["World Bank", "igo.int.world-bank"],
    ["World Health Organisation", "igo.int.who"],
    ["African Union", "igo.int.african-union"],
    ["Arab League", "igo.int.arab-league"],
    ["OPEC", "igo.int.opec"],
    ["IAEA", "igo.int.iaea"],
    ["International Criminal Court", "igo.int.icc"],
    ["Unicef", "igo.int.unicef"],
    ["Reuters", "media.gbr.reuters"],
    ["Associated Press", "media.usa.ap"],
    ["BBC", "media.gbr.bbc"],
    ["Al Jazeera", "media.qat.al-jazeera"],
    ["New York Times", "media.usa.nyt"],
    ["Xinhua", "media.chn.xinhua"],
    ["Le Monde", "media.fra.le-monde"],
    ["Republican Party", "party.usa.republican"],
    ["African National Congress", "party.zaf.anc"],
    ["Likud", "party.isr.likud"],
    ["Fatah", "party.pse.fatah"],
    ["Christian Democratic Union", "party.deu.cdu"],
    ["Sinn Féin", "party.irl.sinn-fein"],
    ["Amnesty International", "org.int.amnesty"],
    ["Human Rights Watch", "org.usa.hrw"],
    ["Greenpeace", "org.nld.greenpeace"],
    ["Microsoft", "org.usa.microsoft"],
    ["Gazprom", "org.rus.gazprom"],
    ["Doctors Without Borders", "org.int.msf"],
    ["Kurds", "people.int.kurds"],
    ["Sunnis", "people.int.sunnis"],
    ["Rohingya", "people.int.rohingya"],
    ["Barack Obama", "per.usa.barack-obama"],
    ["Donald Trump", "per.usa.donald-trump"],
    ["Vladimir Putin", "per.rus.vladimir-putin"],
    ["Angela Merkel", "per.deu.angela-merkel"],
    ["Xi Jinping", "per.chn.xi-jinping"],
    ["Saddam Hussein", "per.irq.saddam-hussein"],
    ["Haider Al Abadi", "per.irq.haider-al-abadi"],
    ["Kofi Annan", "per.gha.kofi-annan"],
    ["Ban Ki-moon", "per.kor.ban-ki-moon"],
    ["António Guterres", "per.prt.antonio-guterres"],
    ["Recep Tayyip Erdoğan", "per.tur.recep-tayyip-erdogan"],
    ["Hugo Chávez", "per.ven.hugo-chavez"],
    ["Osama bin Laden", "per.sau.osama-bin-laden"],
    ["Aung San Suu Kyi", "per.mmr.aung-san-suu-kyi"],
  ])("%s is %s", (name, id) => {
    expect(bearersOf(name)).toEqual([id]);
  });
});

describe("keeps names open that several actors bear", () => {
  test.each([
    ["ICC", ["igo.int.icc", "org.are.cricket-council"]],
    ["Congress", ["gov.usa.congress", "party.ind.congress"]],
    ["House of Commons", ["gov.can.house-of-commons", "gov.gbr.house-of-commons"]],
    ["Baath Party", ["party.irq.baath-iraq", "party.syr.baath-syria"]],
  ])("%s", (name, ids) => {
    expect(INDEX.lookup(name).map(({ entry }) => entry.id)).toEqual(expect.arrayContaining(ids));
  });
});
