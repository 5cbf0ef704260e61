import type { Entity } from "../../model/document.ts";
import { ENTITY_TYPES } from "../../model/types.ts";
import { type Part, type Row, setColumns } from "./columns.ts";
import type { Palette } from "./palette.ts";

const NARROW = 72;
const NAME_WIDTH = 56;
const ALIASES_WIDTH = 80;

/** The actors of a document as a table, by type and the often named first; narrow tables set aliases below the name. */
export function entityTable(entities: readonly Entity[], width: number, palette: Palette): string {
  const stacked = width < NARROW;
  const rows = sortEntities(entities).map((entity, i, all) => {
    const opensType = entity.type !== all[i - 1]?.type;
    return entityRow(entity, opensType, stacked, palette);
  });
  const columns = [{}, { wraps: true, max: NAME_WIDTH }, {}, { align: "right" as const }];
  const aliases = { wraps: true, max: ALIASES_WIDTH };
  return setColumns([headRow(stacked, palette), ...rows], stacked ? columns : [...columns, aliases], width, 2);
}

function sortEntities(entities: readonly Entity[]): Entity[] {
  const rank = ({ type }: Entity): number => ENTITY_TYPES.indexOf(type);
  return entities.toSorted((a, b) => rank(a) - rank(b) || b.mentions.length - a.mentions.length);
}

function headRow(stacked: boolean, { quiet }: Palette): Row {
  const heads = ["TYPE", "NAME", "COUNTRY", "MENTIONS", ...(stacked ? [] : ["SEEN AS"])];
  return heads.map((text) => [{ text, paint: quiet }]);
}

function entityRow(entity: Entity, opensType: boolean, stacked: boolean, palette: Palette): Row {
  const name: Part[] = [{ text: entity.name, paint: palette.type[entity.type] }];
  const notes: Part[] = [];
  const aliases = seenAliases(entity).join(", ");
  if (aliases) notes.push({ text: aliases, paint: palette.quiet });
  if (entity.candidates.length > 0)
    notes.push({ text: `one of ${entity.candidates.join(", ")}`, paint: palette.warning });
  const row: Row = [
    [{ text: opensType ? entity.type : "", paint: palette.quiet }],
    stacked ? [...name, ...notes] : name,
    [{ text: entity.country ?? "" }],
    [{ text: String(entity.mentions.length) }],
  ];
  return stacked ? row : [...row, notes];
}

/** The other forms under which the text names the entity, in order of appearance. */
function seenAliases({ name, mentions }: Entity): string[] {
  const naming = mentions.filter(({ kind }) => kind !== "pronoun" && kind !== "nominal");
  return [...new Set(naming.map(({ text }) => text))].filter((text) => text !== name);
}
