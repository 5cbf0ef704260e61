import iconv from "iconv-lite";
import { DocumentError } from "../errors.ts";
import type { Warning } from "../model/document.ts";
import { looksBinary, nameBinaryFormat } from "./binary.ts";
import { repairC1 } from "./c1.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

const SAMPLE_BYTES = 4096;

/**
 * Turns bytes into text: by byte order mark, by the NULs of UTF-16, as strict UTF-8, else as Windows-1252.
 * Line ends and lone surrogates stay as they are. Throws E_BINARY for bytes that are no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const format = nameBinaryFormat(bytes);
  if (format !== undefined) throw binary(format);
  const { text, encoding, warnings } = decodeMarked(bytes) ?? decodeUnmarked(bytes);
  if (looksBinary(text)) throw binary("binary content");
  const repaired = repairC1(text.startsWith("\uFEFF") ? text.slice(1) : text);
  return { text: repaired.text, encoding, warnings: [...warnings, ...repaired.warnings] };
}

/** Strict UTF-8 without its byte order mark, or undefined where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeMarked(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, "utf-16be");
  if (first !== 0xef || second !== 0xbb || third !== 0xbf) return undefined;
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { text, encoding: "utf-8", warnings: [] };
  const message = "bytes that are not UTF-8 were replaced by U+FFFD";
  return { text: new TextDecoder().decode(bytes), encoding: "utf-8", warnings: [{ code: "W_BAD_BYTES", message }] };
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  const wide = guessUtf16(bytes);
  if (wide !== undefined) return decodeUtf16(bytes, wide);
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { text, encoding: "utf-8", warnings: [] };
  // TextDecoder("windows-1252") of Node 20 turns curly quotation marks into C1 controls.
  return { text: iconv.decode(asBuffer(bytes), "windows-1252"), encoding: "windows-1252", warnings: [] };
}

/** Latin text in UTF-16 has a NUL in nearly every second byte, and none in the others. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.4 && even <= pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.4 && odd <= pairs * 0.05) return "utf-16be";
  return undefined;
}

/** By Buffer, since TextDecoder replaces lone surrogates. */
function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
  const even = bytes.subarray(0, bytes.length & ~1);
  const little = encoding === "utf-16le" ? asBuffer(even) : Buffer.from(even).swap16();
  const message = "the last byte is half a UTF-16 unit and was left out";
  const warnings = even.length === bytes.length ? [] : [{ code: "W_BAD_BYTES", message }];
  return { text: little.toString("utf16le"), encoding, warnings };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function binary(what: string): DocumentError {
  return new DocumentError("E_BINARY", "read", `${what}, not text; convert it to text first`);
}
