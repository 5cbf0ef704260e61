/** What `gazetteer export` writes. */
export const EXPORT_FORMATS = ["csv", "spacy", "petrarch"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
