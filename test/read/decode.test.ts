import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { DocumentError } from "../../src/errors.ts";
import { decode } from "../../src/read/decode.ts";

const TEXT = "“Yes,” said Müller — no more.\r\nNext line.";

test.each([
  ["UTF-8", Buffer.from(TEXT), "utf-8"],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${TEXT}`), "utf-8"],
  ["UTF-16LE with a mark", iconv.encode(TEXT, "utf-16le", { addBOM: true }), "utf-16le"],
  ["UTF-16BE with a mark", iconv.encode(TEXT, "utf-16be", { addBOM: true }), "utf-16be"],
  ["UTF-16LE without a mark", iconv.encode(TEXT, "utf-16le"), "utf-16le"],
  ["UTF-16BE without a mark", iconv.encode(TEXT, "utf-16be"), "utf-16be"],
  ["Windows-1252", iconv.encode(TEXT, "windows-1252"), "windows-1252"],
])("%s", (_, bytes, encoding) => {
  expect(decode(bytes)).toEqual({ text: TEXT, encoding, warnings: [] });
});

test("an empty file is an empty text", () => {
  expect(decode(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", warnings: [] });
});

test("C1 controls become Windows-1252 characters of the same length", () => {
  const { text, warnings } = decode(Buffer.from("He said \u0093no\u0094 \u0081."));
  expect(text).toBe("He said “no” \u0081.");
  expect(warnings).toEqual([
    { code: "W_C1_REPAIRED", start: 8, message: "C1 control characters read as Windows-1252: 2" },
  ]);
});

test("lone surrogates are kept", () => {
  expect(decode(Buffer.from("\uFEFFa\ud800b", "utf16le")).text).toBe("a\ud800b");
});

test("half a UTF-16 unit is left out with a warning", () => {
  const { text, warnings } = decode(Buffer.concat([Buffer.from("\uFEFFab", "utf16le"), Buffer.from([0x63])]));
  expect(text).toBe("ab");
  expect(warnings.map((warning) => warning.code)).toEqual(["W_BAD_BYTES"]);
});

test("a marked UTF-8 file with bad bytes is read with a warning", () => {
  const { text, warnings } = decode(Buffer.from("\xef\xbb\xbfone \xff two", "latin1"));
  expect(text).toBe("one \uFFFD two");
  expect(warnings.map((warning) => warning.code)).toEqual(["W_BAD_BYTES"]);
});

test.each([
  ["NULs", Buffer.alloc(1_000_000)],
  ["a PDF", Buffer.from("%PDF-1.4\nwords")],
  ["a zip archive", Buffer.from("PK\x03\x04words")],
  ["an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ["control characters", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))],
])("%s are refused", (_, bytes) => {
  expect(() => decode(bytes)).toThrow(expect.objectContaining({ code: "E_BINARY", stage: "read" }));
});

test("one stray NUL is no binary file", () => {
  expect(decode(Buffer.from("A sentence with one \0 in it.")).text).toContain("\0");
});

test("any bytes give a text or a DocumentError", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        expect(decode(bytes).text.length).toBeLessThanOrEqual(bytes.length);
      } catch (error) {
        expect(error).toBeInstanceOf(DocumentError);
      }
    }),
  );
});
