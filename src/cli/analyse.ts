import { fileURLToPath } from "node:url";
import { DocumentError } from "../errors.ts";
import type { Document, SourceText } from "../model/document.ts";
import type { Failure } from "../model/failure.ts";
import type { Analyser } from "./host.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url)).replaceAll("\\", "/");

/** Analyses and renders a document; an error becomes its failure, and goes to `onError` with its stack. */
export function analyseDocument(
  doc: SourceText,
  analyser: Analyser,
  render: (doc: Document) => string,
  onError: (error: unknown) => void,
): string | Failure {
  try {
    return render(analyser.analyse(doc));
  } catch (error) {
    onError(error);
    return { id: doc.id, source: doc.source, error: explain(error) };
  }
}

function explain(error: unknown): Failure["error"] {
  if (error instanceof DocumentError) return { code: error.code, message: error.message, stage: error.stage };
  const reason = error instanceof Error ? error.message : String(error);
  const message = `internal error (${reason}); please report it with the document`;
  return { code: "E_INTERNAL", message, stage: stageOf(error) };
}

/** The stage is the folder of the innermost function of ours on the stack. */
function stageOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const line of stack.replaceAll("\\", "/").split("\n")) {
    const folder = line.split(ROOT)[1]?.split("/");
    if (folder && folder.length > 1 && folder[0] && folder[0] !== "cli") return folder[0];
  }
  return "pipeline";
}
