import type { Document } from "../../src/model/document.ts";
import type { Party, Quotation } from "../../src/model/quotation.ts";
import { parsePipelineOptions } from "../../src/options.ts";
import { createPipeline, type Pipeline } from "../../src/pipeline.ts";
import { optionsOf, testPhenomena } from "../phenomena.ts";

const pipelines = new Map<string, Pipeline>();
for (const options of optionsOf("quote"))
  pipelines.set(JSON.stringify(options), await createPipeline(parsePipelineOptions(options)));

testPhenomena("quote", (source, options) => {
  const doc = (pipelines.get(JSON.stringify(options)) as Pipeline).analyse(source);
  return {
    quotes: doc.quotes.map((quotation) => summarise(doc, quotation)),
    ...(doc.markedPhrases && { markedPhrases: doc.markedPhrases.map(({ reason, text }) => `${reason}: ${text}`) }),
    ...(doc.warnings.length > 0 && { warnings: doc.warnings.map(({ code, start }) => ({ code, start })) }),
  };
});

function summarise(doc: Document, quotation: Quotation): object {
  const { kind, attribution, content, cue, source, speaker, addressee, outlet, nested } = quotation;
  return {
    kind,
    ...(attribution !== "speech" && { attribution }),
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
