const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/**
 * What is wrong with a pattern in the match syntax of compromise, or null: compromise itself takes most broken patterns and
 * finds nothing by them, or all. “(foo” … a bracket is not closed; “.*” … fits any words.
 */
export function faultOfMatch(pattern: string): string | null {
  const words = pattern.trim().split(/\s+/);
  if (words.every((word) => /^(?:\.?[*+?]?|\.\{[\d,]+\})$/.test(word)))
    return `"${pattern}" fits any words; name a word or a tag, such as "#Demonym militia"`;
  return faultOfRegex(pattern) ?? faultOfBrackets(pattern.replace(REGEX, ""));
}

const REGEX = /(?<=^|[\s(|!])\/[^/]+\//g;

function faultOfRegex(pattern: string): string | null {
  for (const [regex] of pattern.matchAll(REGEX)) {
    try {
      new RegExp(regex.slice(1, -1));
    } catch (cause) {
      return `${cause instanceof Error ? cause.message : String(cause)}; mend the regular expression`;
    }
  }
  return null;
}

function faultOfBrackets(pattern: string): string | null {
  const open: string[] = [];
  for (const mark of pattern.replace(/\\./g, "")) {
    if (CLOSING[mark] !== undefined) open.push(CLOSING[mark]);
    else if (Object.values(CLOSING).includes(mark) && open.pop() !== mark)
      return `"${pattern}" closes a bracket with "${mark}" that it has not opened; correct the brackets`;
  }
  return open.length === 0 ? null : `"${pattern}" lacks "${open.at(-1)}"; close the bracket`;
}
