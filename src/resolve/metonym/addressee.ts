import { Class } from "./lexicon.ts";
import { isToAct } from "./predicate.ts";
import { classAt, hasAhead, type Site, skipAdverbs, wordAt } from "./site.ts";

/** Whether someone urges, accuses or calls it something: “urged Khartoum to”, “accused Moscow”, “sees Tehran as a threat”. */
export function isAddressed(site: Site): boolean {
  const bits = classAt(site, site.start - 1);
  if ((bits & Class.Addressing) !== 0) return true;
  if ((bits & Class.Persuading) !== 0 && (classAt(site, site.end) & Class.Complement) !== 0) return true;
  if ((bits & Class.Act) !== 0 && wordAt(site, site.end) === "as") return hasAhead(site, site.end + 1, 5, Class.Role);
  return isExpected(site);
}

/** “for Seoul to open”, “up to Baghdad to decide”, but “left for Seoul to open the fair”. */
function isExpected(site: Site): boolean {
  const preposition = wordAt(site, site.start - 1).toLowerCase();
  if (preposition !== "for" && preposition !== "to") return false;
  const before = skipAdverbs(site, site.start - 2, -1);
  if (!isToAct(site, site.end)) return false;
  if (preposition === "for") return (classAt(site, before) & Class.Motion) === 0;
  return /^(?:up|left|it)$/.test(wordAt(site, before));
}
