/** What `gazetteer import` reads. */
export const IMPORT_FORMATS = ["wikidata", "petrarch", "csv", "ftm"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
