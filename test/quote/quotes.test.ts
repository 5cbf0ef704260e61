import type { Document, Quotation } from "../../src/model/document.ts";
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

function summarise(doc: Document, { kind, attribution, content, cue, source, speaker, nested }: Quotation): object {
  return {
    kind,
    ...(attribution !== "speech" && { attribution }),
    content: content.map(({ text }) => text),
    cue: cue && `${cue.text} (${cue.lemma})`,
    source: source?.text ?? null,
    speaker: {
      status: speaker.status,
      ...(speaker.entity !== null && { name: nameOf(doc, speaker.entity) }),
      ...(speaker.anonymous && {
        class: speaker.anonymous.class,
        affiliation: speaker.anonymous.affiliation && nameOf(doc, speaker.anonymous.affiliation),
      }),
    },
    ...(nested.length > 0 && { nested: nested.map((inner) => summarise(doc, inner)) }),
  };
}

function nameOf(doc: Document, id: string): string | undefined {
  return doc.entities.find((entity) => entity.id === id)?.name;
}
