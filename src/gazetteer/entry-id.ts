const PREFIXES: Readonly<Record<string, string>> = { government: "gov", security: "sec", person: "per" };

/** The id of an entry that has none of its own: “armed/militia”, “LBN”, “Amal Guard” … “armed.lbn.amal-guard”. */
export function makeId(type: string, country: string | undefined, name: string): string {
  const main = type.split("/")[0] ?? "";
  return `${PREFIXES[main] ?? slugOf(main)}.${country?.toLowerCase() || "int"}.${slugOf(name)}`;
}

function slugOf(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    plain
      .replace(/['’]/g, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "entry"
  );
}
