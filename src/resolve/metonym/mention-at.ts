import type { Matched, Mention } from "../../model/document.ts";

/** The mention that covers the token, if any. */
export function mentionAt({ mentions }: Matched, token: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).endToken > token) high = middle;
    else low = middle + 1;
  }
  const found = mentions[low];
  return found !== undefined && found.firstToken <= token ? found : undefined;
}
