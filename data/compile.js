// Build step behind `tsc`: validates the authored YAML of this folder and writes what the program loads to dist/data/.
// data/gazetteer.lock.json records what came out; with --check a difference is an error, with --update it is recorded.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { LEXICONS } from "../dist/model/lexicons.js";
import { conjugateAll } from "./conjugate.js";

const here = new URL("./", import.meta.url);
const out = new URL("../dist/data/", import.meta.url);
const lockFile = new URL("gazetteer.lock.json", here);

mkdirSync(out, { recursive: true });
for (const name of Object.keys(LEXICONS)) write(name, JSON.stringify(readLexicon(name)));
write("conjugations", JSON.stringify(conjugateAll(verbLemmas(), readLexicon("verb-forms").also)));
// The code below reads the lexicons just written.
const { packGazetteer } = await import("../dist/gazetteer/compiled.js");
const { completeBundled } = await import("../dist/gazetteer/complete.js");
const { sha256 } = await import("../dist/gazetteer/load.js");
const { parseGazetteer } = await import("../dist/gazetteer/parse.js");
const entries = completeBundled(readEntries());
const packed = packGazetteer(entries, sha256(JSON.stringify(entries)));
writeFileSync(new URL("gazetteer.bin", out), packed);
write("rules", JSON.stringify(placeRules()));
lock(process.argv[2]);

function readLexicon(name) {
  const result = LEXICONS[name].safeParse(parse(readFileSync(new URL(`${name}.yaml`, here), "utf8")));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`data/${name}.yaml, ${issue.path.join(".")}: ${issue.message}`);
}

/** The verbs whose forms the program looks for. */
function verbLemmas() {
  const { acts, placeVerbs, persuading, addressing } = readLexicon("metonymy");
  return [...readLexicon("cues").verbs.map(({ lemma }) => lemma), ...acts, ...placeVerbs, ...persuading, ...addressing];
}

function readEntries() {
  const files = readdirSync(new URL("gazetteer/", here), { recursive: true })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".yaml"))
    .sort();
  const read = files.flatMap((file) =>
    parseGazetteer(readFileSync(new URL(`gazetteer/${file}`, here), "utf8"), `data/gazetteer/${file}`, "builtin", 0),
  );
  checkIds(read);
  return read;
}

function checkIds(read) {
  const places = new Map();
  for (const { id, place } of read) {
    if (places.has(id)) throw new Error(`${place}: the id ${id} stands at ${places.get(id)} too`);
    places.set(id, place);
  }
  for (const { id, relations, place } of read)
    for (const { target } of relations)
      if (!places.has(target)) throw new Error(`${place}: ${id} relates to ${target}, which does not exist`);
}

/** What the lock file says of a build: enough to see that two builds are one. */
function lock(mode) {
  const types = {};
  for (const { type } of entries) types[type] = (types[type] ?? 0) + 1;
  const aliases = entries.reduce((sum, entry) => sum + entry.aliases.length, 0);
  const now = `${JSON.stringify({ sha256: sha256(packed), bytes: packed.length, entries: entries.length, aliases, types }, null, 2)}\n`;
  if (mode === "--update") writeFileSync(lockFile, now);
  else if (mode === "--check" && now !== readFileSync(lockFile, "utf8").replaceAll("\r\n", "\n"))
    throw new Error("data/gazetteer.lock.json: the built gazetteer differs; run `npm run data` and commit the file");
}

/** Where each rule stands in the source, “resolve/surname”: “src/resolve/surname.ts:16”, for explanations; a name that ends in “-” begins several. */
function placeRules() {
  const source = new URL("../src/", import.meta.url);
  const files = readdirSync(source, { recursive: true })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /^(?:gazetteer|match|quote|resolve|tag)\/.*\.ts$/.test(file))
    .sort();
  const lines = files.flatMap((file) =>
    readFileSync(new URL(file, source), "utf8")
      .split(/\r?\n/)
      .map((text, i) => ({ text, stage: file.slice(0, file.indexOf("/")), place: `src/${file}:${i + 1}` })),
  );
  const places = {};
  for (const { text, stage, place } of lines) {
    for (const name of rulesIn(text)) places[`${stage}/${name}`] ??= place;
    for (const [, name, rule] of text.matchAll(/\["([a-z-]+)", (\w+)\]/g))
      places[`${stage}/${name}`] =
        lines.find((line) => line.text.startsWith(`export function ${rule}(`))?.place ?? place;
  }
  return Object.fromEntries(Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The rules a line of source names, in the ways in which rules are named. */
function rulesIn(line) {
  const ways = [
    /rule: (?:\w+ \? )?["`]([a-z-]+)/g,
    /rule: \w+ \? "[a-z-]+" : "([a-z-]+)"/g,
    /owner, "([a-z-]+)"\)/g,
    /\b(?:describe|make|named|toSpeaker|certain|nearest)\(.*?"([a-z-]+)"/g,
    /\["([a-z-]+)", \(phrase/g,
  ];
  if (line.includes("const rule =")) ways.push(/"([a-z-]+)"/g);
  return ways.flatMap((way) => [...line.matchAll(way)].map(([, name]) => name));
}

function write(name, json) {
  writeFileSync(new URL(`${name}.json`, out), `${json}\n`);
}
