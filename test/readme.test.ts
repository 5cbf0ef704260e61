import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Writable } from "node:stream";
import type { Option } from "commander";
import { describe, expect, test } from "vitest";
import { Exit } from "../src/cli/exit.ts";
import type { Host } from "../src/cli/host.ts";
import { createProgram } from "../src/cli/program.ts";

const README = readFileSync("README.md", "utf8");
const DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

const program = createProgram({ stdout: new Writable(), stderr: new Writable() } as unknown as Host, () => {});
const [extract, gazetteer, evaluate, why] = ["extract", "gazetteer", "eval", "why"].map((name) =>
  program.commands.find((command) => command.name() === name),
);
const own = extract?.options ?? [];

describe("flags", () => {
  test("of the program, with meaning and default", () => {
    const help = ["-h, --help", "display help for command", ""];
    expect(tableBelow("flag")).toEqual([...[...own, ...program.options].map(toRow), help]);
  });

  test("of eval, less those it shares", () => {
    const shared = new Set(own.map(({ flags }) => flags));
    const rest = (evaluate?.options ?? []).filter(({ flags }) => !shared.has(flags));
    expect(tableBelow("flag of `eval`")).toEqual(rest.map((option) => toRow(option).slice(0, 2)));
  });
});

test("flags of why, less those it shares", () => {
  const shared = new Set(own.map(({ flags }) => flags));
  const rest = (why?.options ?? []).filter(({ flags }) => !shared.has(flags));
  expect(tableBelow("flag of `why`")).toEqual(rest.map((option) => toRow(option).slice(0, 2)));
});

test("the commands of gazetteer, each with its line", () => {
  const commands = gazetteer?.commands.map((command) => [`gazetteer ${command.name()}`, command.summary()]);
  expect(tableBelow("command of `gazetteer`")).toEqual(commands);
});

test("exit codes", () => {
  const codes = tableBelow("code").flatMap(([code = ""]) => code.split(", ").map(Number));
  expect(codes).toEqual([...Object.values(Exit), 130, 143]);
});

describe("set-up commands", () => {
  const commands = sectionOf("Install").match(/^```sh\n[^`]*^```$/gm) ?? [];

  test("are two, a line each", () => {
    expect(commands.map((block) => block.split("\n").slice(1, -1))).toEqual([
      [expect.stringMatching(/^npm ci && node bin\/whosaid\.js /)],
      ["npm ci && npm test"],
    ]);
  });

  test("name files that exist", () => {
    const paths = commands.join("\n").match(/\b(?:bin|fixtures)\/\S+/g) ?? [];
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test("scripts named in the documents exist", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const named = DOCUMENTS.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/npm run ([\w:-]+)/g)]);
  expect(named.map(([, script = ""]) => script).filter((script) => !(script in scripts))).toEqual([]);
});

test.each(DOCUMENTS)("links of %s resolve", (file) => {
  const links = [...readFileSync(file, "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  const local = links.filter((target) => !/^(?:https?:|#)/.test(target)).map((target) => target.replace(/#.*$/, ""));
  expect(local.filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
});

test("source files named in ARCHITECTURE.md exist", () => {
  const files = new Set(readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => basename(path)));
  const named = [...readFileSync("ARCHITECTURE.md", "utf8").matchAll(/`([\w-]+\.ts)`/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !files.has(name))).toEqual([]);
});

function toRow({ flags, description, defaultValue, negate }: Option): string[] {
  return [flags, description, negate || defaultValue === undefined ? "" : String(defaultValue)];
}

/** The cells of the README's table whose first head is `head`, without code marks. */
function tableBelow(head: string): string[][] {
  const lines = README.split("\n");
  const first = lines.findIndex((line) => line.startsWith(`| ${head} |`)) + 2;
  const end = lines.findIndex((line, n) => n >= first && !line.startsWith("|"));
  return lines.slice(first, end).map(toCells);
}

function toCells(line: string): string[] {
  const cells = line.replace(/^\||\|$/g, "").split(/(?<!\\)\|/);
  return cells.map((cell) =>
    cell
      .trim()
      .replaceAll("\\|", "|")
      .replace(/^`(.*)`$/, "$1"),
  );
}

function sectionOf(title: string): string {
  return README.split(/^## /m).find((section) => section.startsWith(title)) ?? "";
}
