/**
 * Whether capitals can stand for a name: its letters appear in order among the letters of the name, beginning with the
 * first, and at least half of them begin words (after Schwartz and Hearst 2003, with initials required).
 */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, "").toLowerCase();
  const words = name.toLowerCase().split(/[\s-]+/);
  if (letters.length < 2 || letters[0] !== words[0]?.[0]) return false;
  let found = 0;
  let from = 0;
  for (const letter of letters) {
    const at = words.findIndex((word, i) => i >= from && word[0] === letter);
    if (at < 0) continue;
    found++;
    from = at + 1;
  }
  return found * 2 > letters.length;
}
