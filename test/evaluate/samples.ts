import { parseGold } from "../../src/evaluate/gold.ts";
import type { GoldArticle, GoldQuote } from "../../src/evaluate/gold-article.ts";
import type { Document, Entity } from "../../src/model/document.ts";
import type { Quotation } from "../../src/model/quotation.ts";
import { labelOf } from "../../src/model/types.ts";
import { createDocument } from "../render/samples.ts";

/** A gold article from the lines of its head and its marked text. */
export function gold(marked: string, ...head: string[]): GoldArticle {
  return parseGold(`---\n${head.join("\n")}\n---\n${marked}`, "a.gold");
}

/** The analysis that would find exactly what the marks say. */
export function found(marked: string, ...head: string[]): Document {
  const { text, meta, entities, quotes } = gold(marked, ...head);
  const { dateline, title, published, byline } = meta;
  const place = dateline && { place: dateline.place, ...(dateline.agency && { agency: dateline.agency }) };
  return createDocument(text, {
    meta: {
      ...(title && { title }),
      ...(published && { published }),
      ...(byline && { byline }),
      ...(place && { dateline: { ...place, start: 0, end: 1 } }),
    },
    entities: entities.map(toEntity),
    quotes: quotes.map(toQuotation),
  });
}

function toEntity({ id, name, type, gazetteerId, mentions }: GoldArticle["entities"][number]): Entity {
  const rest = { sentence: 0, firstToken: 0, endToken: 0, via: "rule", confidence: 1, rule: "test" } as const;
  return {
    ...{ id, name, type, gazetteerId: gazetteerId ?? null, subtype: null, country: null, gender: null },
    ...{ candidates: [], considered: [], confidence: 1, codes: {}, roles: [] },
    mentions: mentions.map((mention) => {
      const label = labelOf(type, mention.kind);
      return { ...mention, ...rest, label, type, entityId: id, joinedBy: "test", candidates: [] };
    }),
  };
}

function toQuotation({ id, kind, content, cue, source, speaker }: GoldQuote): Quotation {
  const { status, entity, class: group, affiliation } = speaker;
  const anonymous = group && { class: group, affiliation, rank: null, reason: null };
  return {
    ...{ id, kind, attribution: "speech", content, source, addressee: null, outlet: null, nested: [] },
    ...{ confidence: 1, rule: "test" },
    cue: cue && { ...cue, lemma: cue.text },
    speaker: { status, entity, name: null, ...(anonymous && { anonymous }) },
  };
}
