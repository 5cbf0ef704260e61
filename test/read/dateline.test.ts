import { describe, expect, test } from "vitest";
import { findDateline } from "../../src/read/dateline.ts";

const BODY = "Soldiers entered the northern district on Thursday, officials said.";

describe("findDateline finds", () => {
  test.each([
    ["BAGHDAD (Reuters) - ", { place: "BAGHDAD", agency: "Reuters", length: 17 }],
    ["BAGHDAD (Reuters) – ", { place: "BAGHDAD", agency: "Reuters", length: 17 }],
    ["BAGHDAD: ", { place: "BAGHDAD", length: 7 }],
    ["PARIS, March 3 (AP) — ", { place: "PARIS", agency: "AP", length: 19 }],
    ["PARIS, March 3, 2016 (AP) — ", { place: "PARIS", agency: "AP", published: "2016-03-03", length: 25 }],
    ["WASHINGTON/MOSCOW, 3 March (RIA) – ", { place: "WASHINGTON/MOSCOW", agency: "RIA", length: 32 }],
    ["Addis Ababa, 12 May 2016 (ENA) – ", { place: "Addis Ababa", agency: "ENA", published: "2016-05-12", length: 30 }],
    ["NEW DELHI — ", { place: "NEW DELHI", length: 9 }],
    ["(Reuters) - ", { agency: "Reuters", length: 9 }],
    ["Dec 29 (Reuters) - ", { agency: "Reuters", length: 16 }],
    [
      "GOMA, Democratic Republic of Congo (AP) — ",
      { place: "GOMA, Democratic Republic of Congo", agency: "AP", length: 39 },
    ],
    ["KYIV, Ukraine (AP) — ", { place: "KYIV, Ukraine", agency: "AP", length: 18 }],
    ["Baghdad, IRAQ (CNN) -- ", { place: "Baghdad, IRAQ", agency: "CNN", length: 19 }],
    ["Geneva (AFP) – ", { place: "Geneva", agency: "AFP", length: 12 }],
    ["PASADENA, Calif., Jan. 1 (UPI) — ", { place: "PASADENA, Calif.", agency: "UPI", length: 30 }],
    ["BEIRUT/AMMAN (Reuters/AFP) - ", { place: "BEIRUT/AMMAN", agency: "Reuters/AFP", length: 26 }],
    ["CAIRO – 26 July 2022: ", { place: "CAIRO", published: "2022-07-26", length: 20 }],
    ["KUWAIT CITY, July 25: ", { place: "KUWAIT CITY", length: 20 }],
    ["NASHUA, N.H. - ", { place: "NASHUA, N.H.", length: 12 }],
    ["ST. LOUIS — ", { place: "ST. LOUIS", length: 9 }],
    ["SHARM EL-SHEIKH, Egypt — ", { place: "SHARM EL-SHEIKH, Egypt", length: 22 }],
    ["XI'AN, China, May 4 (Xinhua) -- ", { place: "XI'AN, China", agency: "Xinhua", length: 28 }],
    ["SÃO PAULO --  ", { place: "SÃO PAULO", length: 9 }],
    ["BOSTON—", { place: "BOSTON", length: 6 }],
    ["ABUJA (Premium Times) — ", { place: "ABUJA", agency: "Premium Times", length: 21 }],
    ["KABUL (AP) ", { place: "KABUL", agency: "AP", length: 10 }],
  ])("%s", (dateline, expected) => {
    expect(findDateline(dateline + BODY)).toEqual({ ...expected, body: dateline.length });
  });
});

describe("findDateline leaves prose alone", () => {
  test.each([
    ["LONDON is the capital of the United Kingdom."],
    ["LONDON, which hosts the talks, is calm."],
    ["Obama: I will close the camp."],
    ["OBAMA: I will close the camp."],
    ["OBAMA: “The camp must be closed.”"],
    ["EXCLUSIVE – Minister knew of the payments."],
    ["EXCLUSIVE: Minister knew of the payments."],
    ["UPDATE: The vote was put off until Monday."],
    ["BOOM: Minister Just Lost His Seat Over This Letter."],
    ["AP: Senate aide routed money to lobbyists."],
    ["NATO — the alliance — said nothing."],
    ["NATO - The alliance said nothing."],
    ["U.S. – Iran talks resumed."],
    ["UN: Famine looms in the south of the country."],
    ["The Free Officers (FO) – a small group – seized the station."],
    ["Latin America (LATAM) has been called the new frontier."],
    ["The Associated Press (AP) reported the strike."],
    ["Cape Town - Following the measures, shops closed."],
    ["Doha: Qatar Charity handed over several wheelchairs."],
    ["On Tuesday, 3 March – The court will rule."],
    ["President Aquino, March 3 – The court ruled."],
    ["SMITH--Jane, 98, of Springfield."],
    ["COVID-19 — The ministry counted fewer cases."],
    ["POLLS NOT ALWAYS QUITE WRONG - The surveys were early."],
    ["March 3 – The date that changed the country."],
    ["(Smith) - The witness left the room."],
    ["BAGHDAD (Reuters) - "],
    ["BAGHDAD"],
    [""],
  ])("%s", (line) => {
    expect(findDateline(line)).toBeUndefined();
  });

  test("a bare colon where the caller sees a transcript", () => {
    expect(findDateline("BAGHDAD: Soldiers entered the city.", false)).toBeUndefined();
  });
});
