import type { Document, Entity, ResolvedMention } from "../../src/model/document.ts";
import type { Failure } from "../../src/model/failure.ts";
import type { Quotation } from "../../src/model/quotation.ts";
import type { TextSpan } from "../../src/model/span.ts";
import type { EntityType, MentionKind } from "../../src/model/types.ts";
import { labelOf } from "../../src/model/types.ts";
import type { RenderSettings } from "../../src/render/index.ts";

const TEXT = [
  "BAGHDAD (Reuters) – Iraqi Prime Minister Haider al-Abadi will not accept “any foreign boots on Iraqi soil”, he said",
  "on Tuesday. “We have asked our friends for arms and training,” Abadi told Iraqiya TV, “and for nothing else.” A",
  "senior official in the Badr Organization said the ministry had been “warned twice”. ISIS fighters fled to Syria,",
  "the defence ministry said. Đặng Thị Ngọc Thịnh and 習近平 met in Georgia, China's Xinhua reported.",
].join(" ");

/** A document as the last stage would leave it, with every kind of speaker and ambiguity. */
export const article: Document = createDocument(TEXT, {
  id: "iraq-0017",
  meta: {
    title: "Abadi rules out foreign troops",
    published: "2015-10-21",
    outlet: "Example News",
    byline: ["Jane Roe"],
  },
  entities: [
    entity("e1", "Haider al-Abadi", "person", "IRQ", [
      ["Haider al-Abadi", "name"],
      ["he", "pronoun"],
      ["Abadi told", "surname", "Abadi"],
    ]),
    entity("e2", "Iraq", "state", "IRQ", [
      ["Iraqi Prime", "demonym", "Iraqi"],
      ["Iraqi soil", "demonym", "Iraqi"],
    ]),
    entity("e3", "Badr Organization", "armed", "IRQ", [["Badr Organization", "name"]]),
    entity("e4", "Islamic State", "armed", null, [["ISIS", "acronym"]]),
    entity("e5", "Syria", "state", "SYR", [["Syria", "name"]]),
    entity("e6", "Ministry of Defence of the Republic of Iraq", "government", "IRQ", [["defence ministry", "alias"]]),
    entity("e7", "Đặng Thị Ngọc Thịnh", "person", "VNM", [["Đặng Thị Ngọc Thịnh", "name"]]),
    entity("e8", "習近平", "person", "CHN", [["習近平", "name"]]),
    { ...entity("e9", "Georgia", "state", null, [["Georgia", "name"]]), candidates: ["sta.geo", "pla.usa.georgia"] },
    entity("e10", "Xinhua", "media", "CHN", [["Xinhua", "name"]]),
    entity("e11", "China", "state", "CHN", [["China", "name"]]),
    entity("e12", "Reuters", "media", "GBR", [["Reuters", "name"]]),
    entity("e13", "Al-Iraqiya", "media", "IRQ", [["Iraqiya TV", "alias"]]),
  ],
  quotes: [
    quote(
      "q1",
      "mixed",
      ["will not accept “any foreign boots on Iraqi soil”"],
      "said",
      "he",
      resolved("e1", "Haider al-Abadi"),
    ),
    quote(
      "q2",
      "direct",
      ["“We have asked our friends for arms and training,”", "“and for nothing else.”"],
      "told",
      "Abadi",
      resolved("e1", "Haider al-Abadi"),
    ),
    {
      ...quote(
        "q3",
        "mixed",
        ["the ministry had been “warned twice”"],
        "said",
        "A senior official in the Badr Organization",
        {
          status: "anonymous",
          entity: null,
          name: null,
          anonymous: { class: "official", affiliation: "e3", rank: "senior", reason: null },
        },
      ),
      nested: [
        quote("q3.1", "direct", ["“warned twice”"], null, null, { status: "unknown", entity: null, name: null }),
      ],
    },
    quote("q4", "indirect", ["ISIS fighters fled to Syria"], "said", "the defence ministry", {
      status: "role",
      entity: null,
      name: null,
    }),
  ],
  warnings: [{ code: "W_UNCLOSED_QUOTE", start: 40, message: "the quotation is never closed" }],
});

/** Settings under which the output holds nothing but the documents. */
export const settings: RenderSettings = {
  tool: { name: "whosaid", version: "0.0.0", gazetteers: [] },
  withText: "none",
  width: 80,
  colors: false,
};

/** A file that could not be read. */
export const failure: Failure = {
  id: "broken.txt",
  source: { path: "in/broken.txt" },
  error: { code: "E_DECODE", message: "in/broken.txt: not UTF-8 from byte 17; convert the file", stage: "read" },
};

/** Makes a finished document from its text and the layers a test cares about. */
export function createDocument(text: string, layers: Partial<Document>): Document {
  return {
    id: "doc",
    source: { path: "in/doc.txt", format: "text", encoding: "utf-8", bytes: text.length, sha256: "0".repeat(64) },
    meta: {},
    layout: { bylines: [] },
    text,
    plain: text,
    warnings: [],
    tokens: { length: 0, start: new Int32Array(), end: new Int32Array(), flags: new Uint16Array() },
    paragraphs: [],
    sentences: [],
    syntax: [],
    hits: [],
    names: [],
    mentions: [],
    entities: [],
    quotes: [],
    salience: new Map(),
    ...layers,
  };
}

function spanOf(context: string, text = context): TextSpan {
  const start = TEXT.indexOf(context);
  if (start < 0) throw new Error(`the sample text lacks “${context}”`);
  return { start, end: start + text.length, text };
}

function entity(
  id: string,
  name: string,
  type: EntityType,
  country: string | null,
  mentions: readonly (readonly [context: string, kind: MentionKind, text?: string])[],
): Entity {
  return {
    ...{
      id,
      name,
      type,
      subtype: null,
      country,
      gazetteerId: null,
      candidates: [],
      considered: [],
      confidence: 0.9,
      codes: {},
      gender: null,
      roles: [],
    },
    mentions: mentions.map(
      ([context, kind, text]): ResolvedMention => ({
        ...spanOf(context, text),
        ...{ firstToken: 0, endToken: 1, sentence: 0, label: labelOf(type, kind), kind, via: "gazetteer" },
        ...{ confidence: 0.1 + 0.2, rule: "test", type, candidates: [], entityId: id, joinedBy: "test" },
      }),
    ),
  };
}

function quote(
  id: string,
  kind: Quotation["kind"],
  content: readonly string[],
  cue: string | null,
  source: string | null,
  speaker: Quotation["speaker"],
): Quotation {
  return {
    ...{
      id,
      kind,
      attribution: "speech",
      content: content.map((text) => spanOf(text)),
      cue: cue === null ? null : { ...spanOf(cue), lemma: "say" },
    },
    ...{ source: source === null ? null : spanOf(source), speaker, addressee: null, outlet: null },
    ...{ nested: [], confidence: 0.9, rule: "test" },
  };
}

function resolved(entityId: string, name: string): Quotation["speaker"] {
  return { status: "resolved", entity: entityId, name };
}
