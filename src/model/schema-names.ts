/** Names the shape of a document record; it changes only when a field is removed or changes its meaning. */
export const DOCUMENT_SCHEMA = "whosaid/document@1";

/** Names the shape of the record of a document that failed. */
export const ERROR_SCHEMA = "whosaid/error@1";
