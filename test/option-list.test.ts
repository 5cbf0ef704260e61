import { expect, test } from "vitest";
import { settleOptions } from "../src/option-list.ts";
import { parseOptions } from "../src/options.ts";

test.each([
  {},
  { format: "ndjson", asOf: undefined },
  { speechOnly: true, scareQuotes: "mark" },
  { from: "text", recognizer: "compromise", color: "never", jobs: 1 },
])("%j is filled as the schema fills it", (given) => {
  expect(settleOptions(given)).toEqual(parseOptions(given));
});

test.each([
  { format: "yml" },
  { jobs: "1" },
  { asOf: "2015" },
  { gazetteer: ["a.yaml"] },
  { speechOnly: false },
  { quoteKinds: ["direct"] },
  { output: "" },
  { nonsense: 1 },
])("%j is left to the schema", (given) => {
  expect(settleOptions(given)).toBeUndefined();
});
