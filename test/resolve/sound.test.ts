import { expect, test } from "vitest";
import { soundOf } from "../../src/resolve/sound.ts";

test.each([
  ["Gaddafi", "Qadhafi"],
  ["Gaddafi", "Gadhafi"],
  ["Iyad Ag Ghali", "Iyad Ag Ghaly"],
  ["Moammar", "Muammar"],
  ["Yousef", "Yusef"],
  ["al-Saadi", "Saadi"],
  ["Hussein", "Husein"],
])("%s sounds like %s", (a, b) => {
  expect(soundOf(a)).toBe(soundOf(b));
});

test.each([
  ["Li Qiang", "Li Keqiang"],
  ["Kim Jong Un", "Kim Jong Il"],
  ["Feld", "Held"],
  ["Hassan", "Hossam"],
])("%s does not sound like %s", (a, b) => {
  expect(soundOf(a)).not.toBe(soundOf(b));
});
