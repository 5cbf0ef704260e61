import { ENTITY_TYPES } from "../../model/types.ts";

/*
 * What the neural head sees of a token: the vector of its word, and flags. One layout for training and for use.
 */

/** Numbers in the vector of a word. */
export const DIMENSIONS = 16;
/** The head looks at offsets -3 … 3. */
export const HEAD_REACH = 3;
export const HEAD_OFFSETS = 2 * HEAD_REACH + 1;
/** Units of the hidden layer. */
export const HIDDEN = 64;

/** The word has no vector; this stands in its place. */
export const UNKNOWN = DIMENSIONS;
/** The case class of the word, from 1, is counted from here. */
const CASE = UNKNOWN;
const CASE_CLASSES = 5;
export const FIRST = CASE + CASE_CLASSES + 1;
export const ALL_CAPS = FIRST + 1;
/** What the gazetteer says of the token: kind of the name and position in it. */
const KIND = ALL_CAPS + 1;
const KINDS = ENTITY_TYPES.length + 3;
const POSITION = KIND + KINDS;
const POSITIONS = 4;
/** Numbers in the input of one token. */
export const INPUTS = POSITION + POSITIONS;

/** How many values a gazetteer flag may take; see `layGazetteerFlags`. */
export const GAZETTEER_FLAGS = 1 + KINDS * POSITIONS;

/** The input of a case class. */
export function caseInput(caseClass: number): number {
  return CASE + caseClass;
}

/** The input of the kind that a gazetteer flag holds; the flag is not 0. */
export function kindInput(flag: number): number {
  return KIND + ((flag - 1) >> 2);
}

/** The input of the position that a gazetteer flag holds; the flag is not 0. */
export function positionInput(flag: number): number {
  return POSITION + ((flag - 1) & 3);
}
