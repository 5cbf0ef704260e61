import { expect, test } from "vitest";
import { ConfigError } from "../src/errors.ts";
import { parseOptions, parsePipelineOptions } from "../src/options.ts";

test("no options are the defaults", () => {
  expect(parseOptions({})).toEqual({
    gazetteer: [],
    builtin: true,
    recognizer: "model",
    tagger: "model",
    case: "auto",
    speechOnly: true,
    quoteKinds: ["direct", "indirect", "mixed"],
    complementizers: "drop",
    scareQuotes: "drop",
    withText: "none",
    explain: false,
    color: "auto",
    jobs: 1,
  });
});

test.each(["2015", "2015-10", "2015-10-21", "2016-02-29"])("%s is a date", (asOf) => {
  expect(parsePipelineOptions({ asOf }).asOf).toBe(asOf);
});

test.each([
  [{ asOf: "2015-02-29" }, 'asOf "2015-02-29": must be a date: YYYY, YYYY-MM or YYYY-MM-DD'],
  [{ asOf: "2015-13" }, 'asOf "2015-13": must be a date: YYYY, YYYY-MM or YYYY-MM-DD'],
  [{ asOf: "yesterday" }, 'asOf "yesterday": must be a date: YYYY, YYYY-MM or YYYY-MM-DD'],
  [{ format: "yml" }, 'format "yml": must be one of table, json, ndjson'],
  [{ quoteKinds: ["direct", "spoken"] }, 'quoteKinds "spoken": must be one of direct, indirect, mixed'],
  [{ quoteKinds: [] }, "quoteKinds []: must name a kind"],
  [{ jobs: "0" }, 'jobs "0": must be a whole number from 1 up'],
  [{ jobs: "two" }, 'jobs "two": must be a whole number from 1 up'],
  [{ jobs: 1.5 }, "jobs 1.5: must be a whole number from 1 up"],
  [{ gazetteer: ["a.yaml", ""] }, 'gazetteer "": must be a path'],
  [{ gazeteer: ["a.yaml"] }, "gazeteer: unknown option; remove it"],
  [{ format: "yml", color: "red" }, /^format "yml": .*\ncolor "red": .*$/],
])("%j is refused in readable lines", (given, message) => {
  const parse = () => parseOptions(given);
  expect(parse).toThrow(ConfigError);
  expect(parse).toThrow(message);
});

test("a caller may name the options in its own way", () => {
  expect(() => parseOptions({ asOf: "x" }, () => "--as-of")).toThrow(/^--as-of "x"/);
});
