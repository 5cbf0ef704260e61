/** A word list as a set, for lexicons loaded once. */
export function wordSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words);
}

/** Names of the months and of the days, which are capitalised but name no actor. */
export const CALENDAR: ReadonlySet<string> = new Set(
  "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Monday Tuesday Wednesday Thursday Friday Saturday Sunday Ramadan Christmas Easter".split(
    " ",
  ),
);

/** Lower-case particles inside names of persons: “Ursula von der Leyen”, “Osama bin Laden”. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "al el ul ur ag abu ibn bin bint ould arap ben de da di do dos das del della der den den van von zu la le du af av y".split(
    " ",
  ),
);
