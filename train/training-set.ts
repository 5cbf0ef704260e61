import type { Segmented } from "#dist/model/document.js";
import { segment } from "#dist/segment/segment.js";
import { CLASSES, labelIndex, OUTSIDE, Position } from "#dist/tag/recognizer/labels.js";

/** A span of gold text and its class. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: (typeof CLASSES)[number];
}

/** A document on our own tokens, with a label for each. */
export interface LabelledDocument {
  readonly doc: Segmented;
  readonly labels: Uint8Array;
}

/** A set of documents with its weight in training; sets of another manner get copies of some features of their own. */
export interface TrainingSet {
  readonly name: string;
  readonly documents: readonly LabelledDocument[];
  readonly weight: number;
  readonly domain: number;
  /** Gold spans whose ends fall inside one of our tokens; they are left out of training. */
  readonly misaligned: number;
  readonly spans: number;
}

/** Cuts a text with our own scanner and lays the gold spans on its tokens. */
export function labelDocument(text: string, spans: readonly GoldSpan[]): LabelledDocument & { misaligned: number } {
  const doc = segment(asSource(text));
  const labels = new Uint8Array(doc.tokens.length);
  let misaligned = 0;
  for (const span of spans) {
    const first = doc.tokens.start.indexOf(span.start);
    const last = doc.tokens.end.indexOf(span.end);
    if (first < 0 || last < first || labels.subarray(first, last + 1).some((label) => label !== OUTSIDE)) misaligned++;
    else layLabels(labels, first, last, CLASSES.indexOf(span.type));
  }
  return { doc, labels: cutAtSentences(doc, labels), misaligned };
}

export function asSource(text: string): Parameters<typeof segment>[0] {
  return {
    id: "",
    source: { path: "", format: "text", encoding: "utf-8", bytes: 0, sha256: "" },
    meta: {},
    layout: { bylines: [] },
    text,
    plain: text,
    warnings: [],
  };
}

function layLabels(labels: Uint8Array, first: number, last: number, classIndex: number): void {
  if (first === last) labels[first] = labelIndex(classIndex, Position.Single);
  else {
    labels[first] = labelIndex(classIndex, Position.Begin);
    labels.fill(labelIndex(classIndex, Position.Inside), first + 1, last);
    labels[last] = labelIndex(classIndex, Position.End);
  }
}

/** A name our sentence cutter cuts in two cannot be learnt: its tokens become outside. */
function cutAtSentences(doc: Segmented, labels: Uint8Array): Uint8Array {
  for (const { firstToken, endToken } of doc.sentences) {
    const begins = ((labels[firstToken] ?? 0) - 1) & 3;
    if (labels[firstToken] !== OUTSIDE && (begins === Position.Inside || begins === Position.End)) {
      for (let i = firstToken; i < endToken && labels[i] !== OUTSIDE; i++) labels[i] = OUTSIDE;
      for (let i = firstToken - 1; i >= 0 && labels[i] !== OUTSIDE; i--) labels[i] = OUTSIDE;
    }
  }
  return labels;
}
