// Build step behind `tsc`: validates the authored YAML of this folder and writes what the program loads to dist/data/.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { packGazetteer } from "../dist/gazetteer/compiled.js";
import { derivePeoples } from "../dist/gazetteer/derive.js";
import { sha256 } from "../dist/gazetteer/load.js";
import { parseGazetteer } from "../dist/gazetteer/parse.js";
import { LEXICONS } from "../dist/model/lexicons.js";

const here = new URL("./", import.meta.url);
const out = new URL("../dist/data/", import.meta.url);
mkdirSync(out, { recursive: true });
for (const name of Object.keys(LEXICONS)) write(name, JSON.stringify(readLexicon(name)));
writeFileSync(new URL("gazetteer.bin", out), compileGazetteer());

function readLexicon(name) {
  const result = LEXICONS[name].safeParse(parse(readFileSync(new URL(`${name}.yaml`, here), "utf8")));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`data/${name}.yaml, ${issue.path.join(".")}: ${issue.message}`);
}

function compileGazetteer() {
  const files = readdirSync(new URL("gazetteer/", here))
    .filter((file) => file.endsWith(".yaml"))
    .sort();
  const entries = files.flatMap((file) =>
    parseGazetteer(readFileSync(new URL(`gazetteer/${file}`, here), "utf8"), `data/gazetteer/${file}`, "builtin", 0),
  );
  checkIds(entries);
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  const complete = derivePeoples(entries).sort((a, b) => (a.id < b.id ? -1 : 1));
  return packGazetteer(complete, sha256(JSON.stringify(complete)));
}

function checkIds(entries) {
  const ids = new Set();
  for (const { id } of entries) {
    if (ids.has(id)) throw new Error(`data/gazetteer: the id ${id} stands in two files`);
    ids.add(id);
  }
  for (const { id, relations } of entries)
    for (const { target } of relations)
      if (!ids.has(target)) throw new Error(`data/gazetteer: ${id} relates to ${target}, which does not exist`);
}

function write(name, json) {
  writeFileSync(new URL(`${name}.json`, out), `${json}\n`);
}
