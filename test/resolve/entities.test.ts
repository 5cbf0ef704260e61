import { loadGazetteer } from "../../src/gazetteer/load.ts";
import type { Entity } from "../../src/model/document.ts";
import { testPhenomena } from "../phenomena.ts";
import { createStages } from "./support.ts";

const { index } = await loadGazetteer([], true);
const resolveText = createStages(index);

testPhenomena("resolve", (source) => ({ entities: resolveText(source).entities.map(summarise) }));

function summarise({ id, name, type, gazetteerId, country, gender, candidates, roles, mentions }: Entity): object {
  return {
    id,
    name,
    type,
    gazetteerId,
    country,
    gender,
    ...(candidates.length > 0 && { candidates }),
    ...(roles.length > 0 && { roles: roles.map((role) => role.text + (role.of ? ` of ${role.of}` : "")) }),
    mentions: mentions.map(({ text, kind }) => `${text} (${kind})`),
  };
}
