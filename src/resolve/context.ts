import type { GazetteerIndex } from "../gazetteer/index.ts";
import type { Offices } from "../gazetteer/offices.ts";
import type { Matched, Mention } from "../model/document.ts";
import { Clusters } from "./cluster.ts";
import { createLayout, type Layout } from "./layout.ts";
import { readTitle, type Title } from "./title.ts";

/** What the rules know of a document, and the clusters they have made so far. */
export interface ResolveContext extends Layout {
  readonly index: GazetteerIndex;
  readonly offices: Offices;
  /** The day that decides who holds an office, YYYY[-MM[-DD]]; undefined where none is known. */
  readonly date: string | undefined;
  readonly clusters: Clusters;
  /** The title before a mention of a person, read once. */
  readonly titleOf: (mention: Mention) => Title;
}

/** Lays a document out for the rules. */
export function createContext(
  doc: Matched,
  index: GazetteerIndex,
  offices: Offices,
  date: string | undefined,
): ResolveContext {
  const layout = createLayout(doc);
  const titles = new Map<number, Title>();
  const titleOf = (mention: Mention): Title => {
    const known = titles.get(mention.firstToken);
    if (known !== undefined) return known;
    const title = readTitle(layout, mention, offices);
    titles.set(mention.firstToken, title);
    return title;
  };
  const { words, lower, articles, wordKinds, mentionAt } = layout;
  return {
    doc,
    words,
    lower,
    articles,
    wordKinds,
    mentionAt,
    index,
    offices,
    date,
    clusters: new Clusters(),
    titleOf,
  };
}
