/** What a check has to say about a place of a list. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** “my.yaml:12”. */
  readonly place: string;
  /** Name of the check. */
  readonly check: string;
  /** What is wrong, with value and remedy. */
  readonly message: string;
}

/** How findings are written: a line for people, or an annotation of GitHub's. */
export type FindingFormat = "text" | "github" | "json";

/** Writes findings, one a line; JSON as one array. */
export function renderFindings(findings: readonly Finding[], format: FindingFormat): string {
  if (format === "json") return `${JSON.stringify(findings, null, 2)}\n`;
  const write = format === "github" ? toAnnotation : toLine;
  return findings.map((finding) => `${write(finding)}\n`).join("");
}

function toLine({ severity, place, check, message }: Finding): string {
  return `${place}: ${severity}: ${message} [${check}]`;
}

/** A workflow command of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function toAnnotation({ severity, place, check, message }: Finding): string {
  const [file, line] = splitPlace(place);
  const at = line === undefined ? `file=${escapeProperty(file)}` : `file=${escapeProperty(file)},line=${line}`;
  return `::${severity} ${at},title=${escapeProperty(check)}::${escapeData(message)}`;
}

function splitPlace(place: string): [string, string | undefined] {
  const match = /^(.*):(\d+)$/.exec(place);
  return match ? [match[1] as string, match[2]] : [place, undefined];
}

function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
