import type { Document, Party, Quotation } from "../../src/model/document.ts";
import { parsePipelineOptions } from "../../src/options.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { testPhenomena } from "../phenomena.ts";

const pipeline = await createPipeline(parsePipelineOptions({}));

testPhenomena("quote", (source) => {
  const doc = pipeline.analyse(source);
  return {
    quotes: doc.quotes.map((quotation) => summarise(doc, quotation)),
    ...(doc.warnings.length > 0 && { warnings: doc.warnings.map(({ code, start }) => ({ code, start })) }),
  };
});

function summarise(doc: Document, quotation: Quotation): object {
  const { kind, content, cue, source, speaker, addressee, outlet, nested } = quotation;
  return {
    kind,
    content: content.map(({ text }) => text),
    cue: cue && `${cue.text} (${cue.lemma})`,
    source: source?.text ?? null,
    speaker: {
      status: speaker.status,
      ...(speaker.name !== null && { name: speaker.name }),
      ...(speaker.anonymous && {
        class: speaker.anonymous.class,
        affiliation: speaker.anonymous.affiliation && nameOf(doc, speaker.anonymous.affiliation),
        ...(speaker.anonymous.rank !== null && { rank: speaker.anonymous.rank }),
        ...(speaker.anonymous.reason !== null && { reason: speaker.anonymous.reason.text }),
      }),
    },
    ...(addressee && { addressee: showParty(doc, addressee) }),
    ...(outlet && { outlet: showParty(doc, outlet) }),
    ...(nested.length > 0 && { nested: nested.map((inner) => summarise(doc, inner)) }),
  };
}

/** “the BBC’s Jane Roe (Jane Roe)”, “reporters”. */
function showParty(doc: Document, { text, entity }: Party): string {
  return entity === null ? text : `${text} (${nameOf(doc, entity)})`;
}

function nameOf(doc: Document, id: string): string | undefined {
  return doc.entities.find((entity) => entity.id === id)?.name;
}
