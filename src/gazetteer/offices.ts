import { loadData } from "../model/data.ts";
import { covers, lastDay } from "../model/dates.ts";
import type { GazetteerEntry, Term } from "../model/gazetteer.ts";
import type { Lexicon } from "../model/lexicons.ts";

/** Who holds an office at a date. */
export interface Holder {
  readonly entry: GazetteerEntry;
  readonly term: Term;
  /** The term is open and the date lies behind the one to which it is known to run. */
  readonly stale: boolean;
}

const lexicon = loadData<Lexicon<"offices">>("offices");
const executive: ReadonlySet<string> = new Set(lexicon["executive-presidents"]);

const titles: ReadonlySet<string> = new Set([
  ...Object.values(lexicon.offices).flat(),
  ...Object.values(lexicon.titles).flatMap((titles) => Object.values(titles).flat()),
]);

const firstWords: ReadonlySet<string> = new Set([...titles].map((title) => title.slice(0, `${title} `.indexOf(" "))));

const laterWords: ReadonlySet<string> = new Set([...titles].flatMap((title) => title.split(" ").slice(1)));

/** Whether a lower-case word stands behind the first of the title of an office of some state. */
export function continuesTitle(word: string): boolean {
  return laterWords.has(word);
}

/** Whether a lower-case word begins the title of an office of some state. */
export function beginsTitle(word: string): boolean {
  return firstWords.has(word);
}

/** The offices of states and bodies, their titles, and who holds them when. */
export class Offices {
  readonly #holdersOf: (office: string) => readonly GazetteerEntry[];
  readonly #officesOf = new Map<string, readonly string[]>();

  /** `holdersOf` names the entries with a term in an office. */
  constructor(holdersOf: (office: string) => readonly GazetteerEntry[]) {
    this.#holdersOf = holdersOf;
  }

  /** The holders of an office at a date, YYYY[-MM[-DD]], in order of their terms; several when terms overlap or the date is wide. */
  holders(office: string, date: string): Holder[] {
    const own = this.#termsAt(office, date);
    return (own.length > 0 ? own : this.#termsAt(this.#executiveOf(office), date))
      .sort((a, b) => ((a.term.from ?? "") < (b.term.from ?? "") ? -1 : 1))
      .map(({ entry, term }) => ({ entry, term, stale: isStale(term, date) }));
  }

  #termsAt(office: string, date: string): { readonly entry: GazetteerEntry; readonly term: Term }[] {
    return this.#holdersOf(office).flatMap((entry) =>
      entry.terms.filter((term) => term.office === office && covers(term, date)).map((term) => ({ entry, term })),
    );
  }

  /** Whether lower-case words are the title of an office of some state. */
  isTitle(words: string): boolean {
    return titles.has(words);
  }

  /** The offices a title may mean in a country: “prime minister”, IRQ … off.irq.head-of-government. */
  officesOf(title: string, country: string): readonly string[] {
    const key = `${country} ${title.toLowerCase()}`;
    const offices = this.#officesOf.get(key) ?? listOffices(title.toLowerCase(), country);
    this.#officesOf.set(key, offices);
    return offices;
  }

  /** Where the president heads the government, the office of head of government is that of head of state while no prime minister holds it. */
  #executiveOf(office: string): string {
    const [, country = "", name] = office.split(".");
    const same = name === "head-of-government" && executive.has(country.toUpperCase());
    return same ? `off.${country}.head-of-state` : office;
  }
}

function listOffices(title: string, country: string): string[] {
  const own = lexicon.titles[country] ?? {};
  return Object.keys(lexicon.offices)
    .filter((office) => own[office]?.includes(title) || lexicon.offices[office]?.includes(title))
    .map((office) => `off.${country.toLowerCase()}.${office}`);
}

function isStale({ to, asOf }: Term, date: string): boolean {
  return to === undefined && asOf !== undefined && date > lastDay(asOf);
}
