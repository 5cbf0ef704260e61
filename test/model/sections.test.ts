import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMAT_VERSION, packSections, type Sections, takeSection, unpackSections } from "../../src/model/sections.ts";

const SECTIONS: Sections = {
  keys: Int32Array.of(-(2 ** 31), -1, 0, 2 ** 31 - 1),
  step: Float32Array.of(0.25),
  counts: Uint8Array.of(0, 1, 255),
  fine: Uint16Array.of(0, 65_535, 7),
  weights: Int8Array.of(-128, 127, 0, 1, 2, 3, 4, 5, 6),
  none: new Int32Array(0),
};

const MAGIC_BYTES = 16;
const HEADER_START = MAGIC_BYTES + 8;

function reading(file: Buffer): () => Sections {
  return () => unpackSections(file, "data/model.bin");
}

function refused(problem: string): unknown {
  return expect.objectContaining({ code: "E_DATA", message: `data/model.bin: ${problem}; reinstall the package` });
}

describe("what is packed comes back", () => {
  test("with every kind of array", () => expect(unpackSections(packSections(SECTIONS), "x")).toEqual(SECTIONS));

  test("with no array", () => expect(unpackSections(packSections({}), "x")).toEqual({}));

  test("from a view into a larger buffer", () => {
    const view = new Uint16Array(Uint16Array.of(9, 1, 2, 9).buffer, 2, 2);
    expect(unpackSections(packSections({ view }), "x")).toEqual({ view: Uint16Array.of(1, 2) });
  });

  test("whatever the values", () => {
    const sections = fc.record({
      a: fc.int32Array(),
      b: fc.uint8Array(),
      c: fc.float32Array({ noNaN: true }),
      d: fc.uint16Array(),
    });
    fc.assert(
      fc.property(sections, (given) => {
        expect(unpackSections(packSections(given), "x")).toEqual(given);
      }),
    );
  });

  test("from a file that stands at an odd place of a larger buffer", () => {
    const file = packSections(SECTIONS);
    const larger = Buffer.concat([Buffer.from("x"), file]);
    expect(unpackSections(larger.subarray(1), "x")).toEqual(SECTIONS);
  });
});

test("the same sections give the same bytes", () => {
  expect(packSections(structuredClone(SECTIONS)).equals(packSections(SECTIONS))).toBe(true);
});

describe("a file is refused", () => {
  const file = packSections(SECTIONS);

  test.each([
    ["at its last byte", file.length - 1],
    ["in its header", HEADER_START + 5],
    ["in its checksum", MAGIC_BYTES],
    ["in its first section", HEADER_START + file.readUInt32LE(HEADER_START - 4)],
  ])("that is damaged %s", (_, at) => {
    const damaged = Buffer.from(file);
    damaged[at] = (damaged[at] as number) ^ 1;
    expect(reading(damaged)).toThrow(refused("is damaged: its checksum does not fit"));
  });

  // The checksum covers header and body but not the length that parts them, so that JSON.parse throws.
  test("that is damaged in the length of its header", () => {
    const damaged = Buffer.from(file);
    damaged[HEADER_START - 4] = (damaged[HEADER_START - 4] as number) ^ 1;
    expect(reading(damaged)).toThrow(/is damaged: /);
  });

  test.each([file.length - 1, file.length - 20, HEADER_START + 3, HEADER_START])("that is cut at byte %i", (length) => {
    expect(reading(file.subarray(0, length))).toThrow(refused("is damaged: its checksum does not fit"));
  });

  test.each([
    ["empty", Buffer.alloc(0)],
    ["of text", Buffer.from("This is the text of an article, longer than any header needs to be.")],
    ["cut inside its magic", file.subarray(0, 10)],
    ["cut before its header", file.subarray(0, HEADER_START - 1)],
    ["of zeros", Buffer.alloc(1000)],
  ])("that is %s", (_, foreign) => expect(reading(foreign)).toThrow(refused("is no data file of this program")));

  test("of another version", () => {
    const other = Buffer.from(file);
    const at = other.indexOf(`"version":${FORMAT_VERSION}`) + '"version":'.length;
    other.write(String(FORMAT_VERSION + 1), at);
    other.writeUInt32LE(crc32(other.subarray(HEADER_START)), MAGIC_BYTES);
    expect(reading(other)).toThrow(refused(`has version ${FORMAT_VERSION + 1}, not ${FORMAT_VERSION}`));
  });
});

test("a section that is missing is named", () => {
  expect(takeSection(SECTIONS, "step")).toBe(SECTIONS.step);
  expect(() => takeSection(SECTIONS, "steps")).toThrow(
    expect.objectContaining({ code: "E_DATA", message: "steps: is missing from its data file; reinstall the package" }),
  );
});
