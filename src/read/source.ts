import { createHash } from "node:crypto";
import type { Source } from "../model/document.ts";

/** Size and SHA-256 of the bytes a document was read from. */
export function describeBytes(bytes: Uint8Array): Pick<Source, "bytes" | "sha256"> {
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
