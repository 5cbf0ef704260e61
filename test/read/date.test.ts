import { expect, test } from "vitest";
import { findDateLine, parseDate } from "../../src/read/date.ts";

test.each([
  ["2016-04-12", "2016-04-12"],
  ["2016/4/2", "2016-04-02"],
  ["2016-04", "2016-04"],
  ["2016", "2016"],
  ["20160412", "2016-04-12"],
  ["2016-04-12T10:00:00Z", "2016-04-12"],
  ["2016-04-12T10:00:00.123+02:00", "2016-04-12"],
  ["2016-04-12 10:00", "2016-04-12"],
  ["April 12, 2016", "2016-04-12"],
  ["Apr. 12, 2016", "2016-04-12"],
  ["12 April 2016", "2016-04-12"],
  ["12th April 2016", "2016-04-12"],
  ["Jul 26 2022", "2022-07-26"],
  ["Tue, 12 Apr 2016 10:00:00 GMT", "2016-04-12"],
  ["Tuesday, April 12, 2016 at 10:32 am EST", "2016-04-12"],
  ["Sept. 1, 2016 10:32 p.m.", "2016-09-01"],
  ["29 February 2016", "2016-02-29"],
])("parseDate(%s)", (text, expected) => {
  expect(parseDate(text)).toBe(expected);
});

test.each([
  ["29 February 2015"],
  ["2016-13-01"],
  ["2016-02-30"],
  ["04/05/2016"],
  ["March 3"],
  ["3 March"],
  ["yesterday"],
  ["2016 was a bad year"],
  [""],
  ["2016-04-12 and later"],
])("parseDate refuses %s", (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test.each([
  ["Published: April 12, 2016", "2016-04-12"],
  ["Posted on 12 April 2016", "2016-04-12"],
  ["2016-04-12", "2016-04-12"],
  ["2016", undefined],
  ["April 2016", undefined],
  ["On April 12, 2016 the law passed.", undefined],
])("findDateLine(%s)", (line, expected) => {
  expect(findDateLine(line)).toBe(expected);
});
