import { loadData } from "../model/data.ts";
import type { GazetteerEntry, Term } from "../model/gazetteer.ts";
import type { Lexicon } from "../model/lexicons.ts";

/** Who holds an office at a date. */
export interface Holder {
  readonly entry: GazetteerEntry;
  readonly term: Term;
  /** The term is open and the date lies behind the one to which it is known to run. */
  readonly stale: boolean;
}

/** The offices of states and bodies, their titles, and who holds them when. */
export class Offices {
  readonly #lexicon = loadData<Lexicon<"offices">>("offices");
  readonly #terms = new Map<string, { readonly entry: GazetteerEntry; readonly term: Term }[]>();

  constructor(entries: Iterable<GazetteerEntry>) {
    for (const entry of entries) {
      for (const term of entry.terms) {
        const own = this.#terms.get(term.office) ?? [];
        own.push({ entry, term });
        this.#terms.set(term.office, own);
      }
    }
  }

  /** The holders of an office at a date, YYYY[-MM[-DD]], in order of their terms; several when terms overlap or the date is wide. */
  holders(office: string, date: string): Holder[] {
    const own = this.#termsAt(office, date);
    return (own.length > 0 ? own : this.#termsAt(this.#executive(office), date))
      .sort((a, b) => ((a.term.from ?? "") < (b.term.from ?? "") ? -1 : 1))
      .map(({ entry, term }) => ({ entry, term, stale: isStale(term, date) }));
  }

  #termsAt(office: string, date: string): { readonly entry: GazetteerEntry; readonly term: Term }[] {
    return (this.#terms.get(office) ?? []).filter(({ term }) => covers(term, date));
  }

  /** The offices a title may mean in a country: “prime minister”, IRQ … off.irq.head-of-government. */
  officesOf(title: string, country: string): string[] {
    const lower = title.toLowerCase();
    const own = this.#lexicon.titles[country] ?? {};
    const names = Object.keys(this.#lexicon.offices).filter((office) =>
      [...(own[office] ?? []), ...(this.#lexicon.offices[office] ?? [])].includes(lower),
    );
    return names.map((office) => `off.${country.toLowerCase()}.${office}`);
  }

  /** Where the president heads the government, the office of head of government is that of head of state while no prime minister holds it. */
  #executive(office: string): string {
    const [, country = "", name] = office.split(".");
    const same = name === "head-of-government" && this.#lexicon["executive-presidents"].includes(country.toUpperCase());
    return same ? `off.${country}.head-of-state` : office;
  }
}

/** Whether a term runs at a date; a date without day or month stands for any day of it, and so do the ends of the term. */
function covers({ from, to }: Term, date: string): boolean {
  const last = (value: string): string => `${value}-99-99`.slice(0, 10);
  if (from !== undefined && last(date) < from) return false;
  return to === undefined || (to.length < 10 ? last(to) > date : to > date);
}

function isStale({ to, asOf }: Term, date: string): boolean {
  return to === undefined && asOf !== undefined && date > `${asOf}-99-99`.slice(0, 10);
}
