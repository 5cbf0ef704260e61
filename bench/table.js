const RIGHT = /^[\d.,×–-]+$/;

/** Lays rows out in columns two spaces apart, figures to the right; the first row is the head. */
export function alignRows(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isNumeric = rows[0].map((_, column) => rows.slice(1).every((row) => RIGHT.test(row[column])));
  const pad = (cell, column) => (isNumeric[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]));
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

/** The whole report as text for people. */
export function renderReport({ machine, settings, corpus, stages, gazetteer, startup, memory }) {
  const parts = [
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${machine.platform}`,
    describeCorpus(corpus, settings),
    renderStages(stages),
    `Gazetteer of ${count(gazetteer.entries)} entries: first load ${fixed(gazetteer.firstMs, 1)} ms, later ${fixed(gazetteer.laterMs, 1)} ms.`,
    `From spawn to the first record, ${settings.spawns === 1 ? "one run" : `median of ${settings.spawns}`}\n\n${renderStartup(startup)}`,
  ];
  if (memory !== null) parts.push(renderMemory(memory));
  return `${parts.join("\n\n")}\n`;
}

function describeCorpus({ name, articles, of, bytes, tokens, skipped }, { rounds, warmUp, measure }) {
  const sample = articles === of ? count(articles) : `${count(articles)} (evenly spaced) of ${count(of)}`;
  const unread = skipped > 0 ? `; ${count(skipped)} could not be read` : "";
  const passes =
    measure.bytes > 0 ? `Whole passes until ${measure.bytes / 1e6} MB or ${measure.seconds} s` : "One pass";
  const warm = warmUp.bytes > 0 ? `a warm-up of ${warmUp.seconds} s or ${warmUp.bytes / 1e6} MB` : "one to warm up";
  const how = rounds === 1 ? "one round" : `median of ${rounds} rounds`;
  return [
    `${name}: ${sample} articles, ${count(bytes)} bytes, ${count(tokens)} tokens${unread}`,
    `${passes}, after ${warm} on the same text, each subject in a process of its own; ${how}.`,
    "MB/s by the wall clock, the rest by CPU time, that of collecting garbage included.",
  ].join("\n");
}

function renderStages(stages) {
  const rows = stages.map(({ name, mbPerSecond, tokensPerCpuSecond, cpuMsPerMb, cost }) => [
    name,
    fixed(mbPerSecond, mbPerSecond < 10 ? 3 : 1),
    count(Math.round(tokensPerCpuSecond)),
    fixed(cpuMsPerMb, 1),
    `${fixed(cost, cost < 0.1 ? 4 : 2)}×`,
  ]);
  return alignRows([["", "MB/s", "tokens/CPU s", "CPU ms/MB", "cost against compromise"], ...rows]);
}

function renderStartup(startup) {
  const rows = startup.map(({ name, bytes, quotes, cueWords, wallMs, cpuMs }) => [
    name,
    bytes === null ? "–" : count(bytes),
    cueWords === null ? "–" : count(cueWords),
    quotes === null ? "–" : count(quotes),
    fixed(wallMs, 0),
    fixed(cpuMs, 0),
  ]);
  return alignRows([["", "bytes", "cue words", "quotations", "wall ms", "CPU ms"], ...rows]);
}

function renderMemory({ articles, bytes, wallMs, cpuMs, maxRssMb }) {
  const input = `${count(articles)} generated articles (${fixed(bytes / 1e6, 2)} MB) in one NDJSON file`;
  const speed = `${fixed(wallMs / 1e3, 1)} s, ${fixed(cpuMs / 1e3, 1)} CPU s, ${fixed(articles / (wallMs / 1e3), 1)} articles/s`;
  return `The command on ${input}: peak RSS ${fixed(maxRssMb, 0)} MB, ${speed}.`;
}

function count(n) {
  return n.toLocaleString("en-US");
}

function fixed(n, digits) {
  return n.toFixed(digits);
}
