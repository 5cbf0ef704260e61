import { TokenFlag } from "../../model/token.ts";
import { Class } from "./lexicon.ts";
import { classAt, flagAt, type Site } from "./site.ts";

const WINDOW = 4;
const ENDS_PHRASE = Class.Preposition | Class.Be | Class.Have | Class.Modal;

/** Whether the phrase that begins at the token is a policy, or who makes it: “nuclear plan”, but “foreign policy museum”. */
export function ownsPolicy(site: Site, first: number): boolean {
  let found = false;
  for (let i = first; i < first + WINDOW; i++) {
    const bits = classAt(site, i);
    if ((bits & ENDS_PHRASE) !== 0 || flagAt(site, i, TokenFlag.Punctuation & ~TokenFlag.DoubleMark)) break;
    if ((bits & Class.PlaceNoun) !== 0) return false;
    found ||= (bits & Class.Policy) !== 0;
  }
  return found;
}
