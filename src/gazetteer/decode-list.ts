import { ConfigError } from "../errors.ts";

/** The text of a list, which must be UTF-8, without byte order mark; throws E_GAZETTEER for another encoding. */
export function decodeList(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ConfigError("E_GAZETTEER", `${file}: not UTF-8; save it in that encoding`, { cause });
  }
}
