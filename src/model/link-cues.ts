export const COUNTRY_NAMED = 1;
export const COUNTRY_BESIDE = 2;
export const NAMED = 4;
export const RELATED = 8;
export const IN_OFFICE = 16;
export const TYPE_BESIDE = 32;
export const OTHER_TYPE_BESIDE = 64;
export const OUT_OF_DATE = 128;
export const FOREIGN = 256;
export const GENERIC = 512;
export const FOCUS = 1024;
/** Decides by itself: the mention is an office, and no name. */
export const HELD_OFFICE = 2048;
export const CONTEMPORARY = 4096;
export const OTHER_GENDER = 8192;

/** What speaks for or against a candidate; weights were set by hand and are added to the prior of its alias. */
export const CUES = [
  { bit: COUNTRY_NAMED, weight: 0.4, reason: "its country is named" },
  { bit: COUNTRY_BESIDE, weight: 0.5, reason: "its country stands beside the name" },
  { bit: NAMED, weight: 0.5, reason: "the document names it beyond doubt" },
  { bit: RELATED, weight: 0.25, reason: "an actor it belongs to is named" },
  { bit: IN_OFFICE, weight: 0.6, reason: "it holds the office named before" },
  { bit: TYPE_BESIDE, weight: 0.3, reason: "the word beside the name says its type" },
  { bit: OTHER_TYPE_BESIDE, weight: -0.3, reason: "the word beside the name says another type" },
  { bit: OUT_OF_DATE, weight: -0.5, reason: "it did not exist at the date" },
  { bit: FOREIGN, weight: -0.3, reason: "other countries are named, and not its own" },
  { bit: GENERIC, weight: -0.3, reason: "bodies of many countries are called so" },
  { bit: FOCUS, weight: 0.1, reason: "its country is the one most named" },
  { bit: CONTEMPORARY, weight: 0.3, reason: "it was in office when others were whom the document names" },
  { bit: OTHER_GENDER, weight: -0.8, reason: "the title before the name shows another gender" },
  { bit: HELD_OFFICE, weight: 0, reason: "it held the office at the date" },
] as const;

/** Says in words what spoke for and against a candidate: “its country is named +0.4”. */
export function describeCues(cues: number): string[] {
  return CUES.filter(({ bit }) => (cues & bit) !== 0).map(({ weight, reason }) =>
    weight === 0 ? reason : `${reason} ${weight > 0 ? "+" : "−"}${Math.abs(weight)}`,
  );
}
