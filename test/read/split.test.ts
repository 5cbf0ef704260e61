import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "../../src/read/split.ts";
import { collect } from "./support.ts";

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

test("lines are the same however the stream is cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("a", "é", "\n", "\r\n", "\r")),
      fc.integer({ min: 1, max: 5 }),
      async (pieces, size) => {
        const text = pieces.join("");
        const lines = await collect(splitLines(cut(Buffer.from(text), size)));
        const expected = text.split("\n").map((line) => line.replace(/\r$/, ""));
        if (text.endsWith("\n") || text === "") expected.pop();
        expect(lines.map((line) => Buffer.from(line.bytes ?? []).toString())).toEqual(expected);
      },
    ),
  );
});

test("a line above the limit is passed over, the next is read", async () => {
  const lines = await collect(splitLines(cut(Buffer.from("abcdefgh\nab\n"), 3), 4));
  expect(lines.map((line) => line.bytes?.length ?? null)).toEqual([null, 2]);
  expect(lines.map((line) => line.number)).toEqual([1, 2]);
});
