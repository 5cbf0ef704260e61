import { expect, test } from "vitest";
import { isDate } from "../../src/gazetteer/date.ts";

test.each([
  ["2014", true],
  ["2014-02", true],
  ["2016-02-29", true],
  ["2014-02-29", false],
  ["2014-13", false],
  ["14", false],
  ["soon", false],
  ["2014-02-01T00:00", false],
])("%s … %s", (text, expected) => expect(isDate(text)).toBe(expected));
