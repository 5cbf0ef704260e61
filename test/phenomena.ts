import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { SourceText } from "../src/model/document.ts";
import { readText } from "../src/read/text.ts";

/** What a fixture expects; `known` makes it a known failure and says why. */
interface Expectation {
  readonly known?: string;
  /** Options of the analysis other than the defaults. */
  readonly options?: object;
  readonly [key: string]: unknown;
}

/**
 * Tests a stage against its fixtures, the pairs NAME.txt and NAME.expected.json of `fixtures/phenomena/STAGE`.
 * A known failure that passes fails the run: its `known` has to go.
 */
export function testPhenomena(stage: string, analyse: (doc: SourceText, options: object) => object): void {
  const folder = `fixtures/phenomena/${stage}`;
  const files = readdirSync(folder);
  for (const file of files.filter((name) => name.endsWith(".txt"))) {
    const name = file.slice(0, -".txt".length);
    const { known, options = {}, ...expected } = readExpectation(`${folder}/${name}.expected.json`);
    const doc = documentOf(readFileSync(`${folder}/${file}`, "utf8"), file);
    if (known === undefined) test(name, () => expect(analyse(doc, options)).toEqual(expected));
    else testKnownFailure(`${name} (${known})`, analyse(doc, options), expected);
  }
  test("every expectation has its text", () => {
    const expectations = files.filter((name) => name.endsWith(".expected.json"));
    expect(
      expectations.map((name) => name.replace(".expected.json", ".txt")).filter((name) => !files.includes(name)),
    ).toEqual([]);
  });
}

/** Every set of options that the fixtures of a stage ask for. */
export function optionsOf(stage: string): object[] {
  const folder = `fixtures/phenomena/${stage}`;
  const files = readdirSync(folder).filter((name) => name.endsWith(".expected.json"));
  const sets = new Set(files.map((name) => JSON.stringify(readExpectation(`${folder}/${name}`).options ?? {})));
  return [...sets].map((set) => JSON.parse(set) as object);
}

/** A document read from a string, as from a text file. */
export function documentOf(text: string, path = "in.txt"): SourceText {
  return readText(Buffer.from(text), path);
}

function readExpectation(path: string): Expectation {
  const expectation = JSON.parse(readFileSync(path, "utf8")) as Expectation;
  if (expectation.known === "") throw new Error(`${path}: known is empty; say why the test fails`);
  return expectation;
}

/** The analysis is done by now: only the comparison may fail, not the program. */
function testKnownFailure(name: string, actual: object, expected: object): void {
  test.fails(name, () => expect(actual).toEqual(expected));
}
