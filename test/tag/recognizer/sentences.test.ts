import { describe, expect, test } from "vitest";
import { namesIn } from "./shipped-model.ts";

type Row = readonly [text: string, ...names: string[]];

function expectNames(rows: readonly Row[]): void {
  test.each(rows.map(([text, ...names]) => [text, names] as const))("%s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
}

describe("titles stay outside the name", () => {
  expectNames([
    ["President Amina Sorel met Gen. Pavel Drozd on Monday.", "Amina Sorel (PER)", "Pavel Drozd (PER)"],
    ["The aid was praised by former Prime Minister Tomas Hladik.", "Tomas Hladik (PER)"],
    ["Mrs. Okonjo said the clinic would open in May.", "Okonjo (PER)"],
    ["Interior Minister Lt. Gen. Rustam Saidov resigned.", "Rustam Saidov (PER)"],
    ["The court freed Dato' Sri Azman Rahim on bail.", "Azman Rahim (PER)"],
    [
      "Sheikh Hamad Al Suwaidi and Ayatollah Reza Karimi spoke by telephone.",
      "Hamad Al Suwaidi (PER)",
      "Reza Karimi (PER)",
    ],
    ["Police questioned Pastor Emmanuel Okoro for two hours.", "Emmanuel Okoro (PER)"],
    ["A spokesman, Col. Idriss Mahamat, denied the report.", "Idriss Mahamat (PER)"],
  ]);
});

describe("particles belong to the name", () => {
  expectNames([
    ["The envoy met Khalid bin Saleh al-Harbi in Cairo.", "Khalid bin Saleh al-Harbi (PER)", "Cairo (LOC)"],
    ["Ursula van der Molen chaired the talks.", "Ursula van der Molen (PER)"],
    ["The award went to Joaquim de Sousa Pinto.", "Joaquim de Sousa Pinto (PER)"],
    ["Lawyers for Nur Aisyah binti Osman appealed.", "Nur Aisyah binti Osman (PER)"],
    ["Ludwig von Arnsberg declined to comment.", "Ludwig von Arnsberg (PER)"],
  ]);
});

describe("a name and its acronym are two names", () => {
  expectNames([
    ["The Lodva Patriotic Front (LPF) rejected the deal.", "Lodva Patriotic Front (ORG)", "LPF (ORG)"],
    ["The World Health Organization (WHO) sent doctors.", "World Health Organization (ORG)", "WHO (ORG)"],
    [
      "Fighters of the Movement for the Liberation of Kivu (MLK) fled.",
      "Movement for the Liberation of Kivu (ORG)",
      "MLK (ORG)",
    ],
    ["The Tarun Bank of Commerce (TBC) lowered its rates.", "Tarun Bank of Commerce (ORG)", "TBC (ORG)"],
  ]);
});

describe("a possessive mark stays outside", () => {
  expectNames([
    ["Kenya’s parliament voted on Tuesday.", "Kenya (LOC)"],
    ["Analysts doubted Viktor Lenko's promise.", "Viktor Lenko (PER)"],
    ["They read Marta Reyes’ letter in court.", "Marta Reyes (PER)"],
    ["Nigeria's Foreign Ministry summoned the envoy.", "Nigeria (LOC)", "Foreign Ministry (ORG)"],
    ["The United States' offer was refused.", "United States (LOC)"],
  ]);
});

describe("lists are cut into their names", () => {
  expectNames([
    ["Delegates came from Peru, Chile and Bolivia.", "Peru (LOC)", "Chile (LOC)", "Bolivia (LOC)"],
    [
      "The dead were named as Omar Haddad, Leila Nasser and Yusuf Amin.",
      "Omar Haddad (PER)",
      "Leila Nasser (PER)",
      "Yusuf Amin (PER)",
    ],
    ["Turks, Kurds and Arabs live in the town.", "Turks (NORP)", "Kurds (NORP)", "Arabs (NORP)"],
    ["Reporters from Reuters, AFP and the BBC were barred.", "Reuters (ORG)", "AFP (ORG)", "BBC (ORG)"],
    ["Shelling hit Donetsk, Luhansk and Kharkiv overnight.", "Donetsk (LOC)", "Luhansk (LOC)", "Kharkiv (LOC)"],
  ]);
});

describe("initials, hyphens and apostrophes hold a name together", () => {
  expectNames([
    ["Senator John T. Whitlock voted against the bill.", "John T. Whitlock (PER)"],
    ["A. K. Menon wrote the report.", "A. K. Menon (PER)"],
    ["The film stars Jean-Luc Perrin and Mary-Kate O'Donnell.", "Jean-Luc Perrin (PER)", "Mary-Kate O'Donnell (PER)"],
    ["Talks with N’Golo Traoré failed.", "N’Golo Traoré (PER)"],
    [
      "South Korean President Lee Jong-min visited Guinea-Bissau.",
      "South Korean (NORP)",
      "Lee Jong-min (PER)",
      "Guinea-Bissau (LOC)",
    ],
    ["Troops reached Deir al-Zor on Friday.", "Deir al-Zor (LOC)"],
  ]);
});

describe("letters beyond English", () => {
  expectNames([
    ["Mayor Łukasz Wójcik welcomed Zoë Brontë.", "Łukasz Wójcik (PER)", "Zoë Brontë (PER)"],
    ["Protesters marched in São Paulo and Bogotá.", "São Paulo (LOC)", "Bogotá (LOC)"],
    ["Recep Çelik is to meet Søren Østergaard.", "Recep Çelik (PER)", "Søren Østergaard (PER)"],
    ["Nguyễn Văn Minh was arrested in Hà Nội.", "Nguyễn Văn Minh (PER)", "Hà Nội (LOC)"],
  ]);
});

describe("names inside compounds", () => {
  expectNames([
    ["Iranian-backed militias shelled the base.", "Iranian (NORP)"],
    ["The U.S.-led coalition denied the strike.", "U.S. (LOC)"],
    ["An anti-Russian rally was held in Tbilisi.", "Russian (NORP)", "Tbilisi (LOC)"],
    ["The London-based group counted 40 dead.", "London (LOC)"],
    ["NATO-led and Saudi-backed forces met.", "NATO (ORG)", "Saudi (NORP)"],
  ]);
});

describe("events are kept apart from actors", () => {
  expectNames([
    ["He fought in the Vietnam War as a young man.", "Vietnam War (EVENT)"],
    ["She won the Nobel Peace Prize in 2014.", "Nobel Peace Prize (EVENT)"],
    ["France play Brazil in the World Cup on Sunday.", "France (LOC)", "Brazil (LOC)", "World Cup (EVENT)"],
    ["Both sides signed the Geneva Convention.", "Geneva Convention (EVENT)"],
    ["Shops closed for Eid al-Fitr.", "Eid al-Fitr (EVENT)"],
    ["Operation Iron Rain began at dawn.", "Operation Iron Rain (EVENT)"],
  ]);
});

describe("names that look like common words", () => {
  expectNames([
    ["Theresa May met Mark Field in London.", "Theresa May (PER)", "Mark Field (PER)", "London (LOC)"],
    ["Hope Baker said the flood was over.", "Hope Baker (PER)"],
    ["Rich Young said Brown had resigned.", "Rich Young (PER)", "Brown (PER)"],
    ["Turkey said it would buy gas from Chad.", "Turkey (LOC)", "Chad (LOC)"],
    ["Apple and Shell reported losses.", "Apple (ORG)", "Shell (ORG)"],
  ]);
});

describe("common words with a capital are no names", () => {
  expectNames([
    ["The Minister said on Monday that the vote would be held in March."],
    ["However, Many Doubted It."],
    ["Rising prices hurt farmers."],
  ]);
});

describe("bodies of several words are one name", () => {
  expectNames([
    ["The U.N. Security Council met in New York.", "U.N. Security Council (ORG)", "New York (LOC)"],
    [
      "The Ministry of Health and the Central Bank of Kenya agreed.",
      "Ministry of Health (ORG)",
      "Central Bank of Kenya (ORG)",
    ],
    ["Members of the Afghan National Army clashed with the Taliban.", "Afghan National Army (ORG)", "Taliban (ORG)"],
    ["Doctors Without Borders left the town of Bentiu.", "Doctors Without Borders (ORG)", "Bentiu (LOC)"],
    ["The Iraqi Defence Ministry praised Iraqi troops.", "Iraqi Defence Ministry (ORG)", "Iraqi (NORP)"],
    ["China Daily reported that China had recalled its envoy.", "China Daily (ORG)", "China (LOC)"],
    ["Real Madrid beat Manchester United 2-1.", "Real Madrid (ORG)", "Manchester United (ORG)"],
    ["Officials named the suspect as Christian Bishop.", "Christian Bishop (PER)"],
    ["Santa Cruz de la Sierra is in eastern Bolivia.", "Santa Cruz de la Sierra (LOC)", "Bolivia (LOC)"],
  ]);
});

describe("known to go wrong", () => {
  const missed: readonly [reason: string, ...row: Row][] = [
    ["a party named like a phrase", "The Will of the People party lost.", "Will of the People (ORG)"],
    ["the members of a party at the start", "Democrats in the Senate objected.", "Democrats (ORG)", "Senate (ORG)"],
    ["a person named like a company", "Grace Bank was elected mayor of Orange.", "Grace Bank (PER)", "Orange (LOC)"],
    ["a prefix with a capital", "Non-Arab villagers fled the Janjaweed.", "Arab (NORP)", "Janjaweed (ORG)"],
    ["a compound at the start", "Pro-Kremlin and anti-Western groups met.", "Kremlin (LOC)", "Western (NORP)"],
    [
      "towns named like common words",
      "Police in Reading and Bath searched for the boy.",
      "Reading (LOC)",
      "Bath (LOC)",
    ],
    ["a place of two words in a compound", "The Hague-based court met.", "The Hague (LOC)"],
  ];
  for (const [reason, text, ...names] of missed)
    test.fails(`${text} (${reason})`, () => expect(namesIn(text)).toEqual(names));
});
