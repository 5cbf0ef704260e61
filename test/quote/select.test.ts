import { expect, test } from "vitest";
import type { Quotation } from "../../src/model/quotation.ts";
import { QUOTE_KINDS } from "../../src/model/types.ts";
import { parsePipelineOptions } from "../../src/options.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { documentOf } from "../phenomena.ts";

const TEXT = [
  "Mayor Anna Roe said the baker had told her that the cook said the ferry was late.",
  "“The bridge is closed,” she said. She said the inn was open.",
].join(" ");

async function idsOf(options: object): Promise<string[]> {
  const pipeline = await createPipeline(parsePipelineOptions(options));
  return pipeline.analyse(documentOf(TEXT)).quotes.flatMap(allIds);
}

function allIds({ id, nested }: Quotation): string[] {
  return [id, ...nested.flatMap(allIds)];
}

test("nested quotations bear the number of the outer one", async () => {
  expect(await idsOf({})).toEqual(["q1", "q1.1", "q1.1.1", "q2", "q3"]);
});

test("numbers run over what is shown", async () => {
  expect(await idsOf({ quoteKinds: ["indirect"] })).toEqual(["q1", "q1.1", "q1.1.1", "q2"]);
  expect(await idsOf({ quoteKinds: ["direct"] })).toEqual(["q1"]);
  expect(await idsOf({ quoteKinds: ["mixed"] })).toEqual([]);
});

test.each(QUOTE_KINDS)("the speaker of a %s quotation is found with all in view, and salience too", async (kind) => {
  const all = (await createPipeline(parsePipelineOptions({}))).analyse(documentOf(TEXT));
  const some = (await createPipeline(parsePipelineOptions({ quoteKinds: [kind] }))).analyse(documentOf(TEXT));
  const wanted = all.quotes.filter((quote) => quote.kind === kind).map(({ speaker }) => speaker);
  expect(some.quotes.map(({ speaker }) => speaker)).toEqual(wanted);
  expect(some.salience).toEqual(all.salience);
});
