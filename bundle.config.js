// Build step behind `tsc`: joins the modules the command starts with into one file a folder, since each file costs it time.
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = fileURLToPath(new URL("dist/", import.meta.url));
const MAIN = resolve(DIST, "cli/main.js");

/** What every usual run imports lazily; all else that is imported lazily stays apart, with what it alone imports. */
const LAZY = [
  "read/index.js",
  "pipeline.js",
  "tag/recognizer/model.js",
  "tag/recognizer/recognize.js",
  "tag/tagger/bind.js",
];
const USUAL = [MAIN, ...LAZY.map((path) => resolve(DIST, path))];

// A folder stays a folder: errors are told apart, and data are found, by the place of a file.
export default {
  input: { "cli/main": MAIN },
  platform: "node",
  external: /^(?:node:|[\w@-]+(?:\/|$))/,
  preserveEntrySignatures: "allow-extension",
  output: {
    dir: fileURLToPath(new URL("bundle/", import.meta.url)),
    cleanDir: true,
    entryFileNames: "[name].js",
    chunkFileNames: nameChunk,
    codeSplitting: {
      groups: [{ name: nameGroup, debugName: "folders" }],
      includeDependenciesRecursively: false,
    },
  },
};

/** Where a module that is imported lazily goes: beside the modules of its folder. */
function nameChunk({ name, facadeModuleId }) {
  return facadeModuleId && !name.includes("/") ? placeOf(facadeModuleId) : `${name}.js`;
}

/** The file a module is joined into, without extension; null for one that stays a file of its own. */
function nameGroup(id, context) {
  const folder = dirname(placeOf(id));
  return folder === "." || USUAL.includes(id) || !findUsual(context).has(id) ? null : `${folder}/joined`;
}

/** The modules that a usual run loads. */
function findUsual(context) {
  const found = new Set(USUAL);
  for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

function placeOf(id) {
  return relative(DIST, id).replaceAll(sep, "/");
}
