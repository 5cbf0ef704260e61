import fc from "fast-check";
import { expect, test } from "vitest";
import { PieceTable } from "../../src/gazetteer/piece-table.ts";

test("every piece is found by its number, also in a table read back, and no other", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 200 }),
      fc.array(fc.string(), { maxLength: 50 }),
      (pieces, others) => {
        const table = new PieceTable(Int32Array.from(PieceTable.of(pieces).slots));
        return [...pieces, ...others].every((piece) => table.find(piece) === pieces.indexOf(piece));
      },
    ),
  );
});

test("an empty table finds nothing", () => expect(PieceTable.of([]).find("")).toBe(-1));
