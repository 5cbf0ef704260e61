import type { Mention } from "../model/document.ts";

/** A role on tokens, as the rules that read the text around a name find it. */
export interface RoleSpan {
  readonly firstToken: number;
  readonly endToken: number;
  readonly rule: string;
  /** The state or body named right before the role, where there is one. */
  readonly owner: Mention | null;
}
