import type { Document, Quotation } from "../../src/model/document.ts";
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

function summarise(doc: Document, { kind, content, cue, source, speaker, nested }: Quotation): object {
  return {
    kind,
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
