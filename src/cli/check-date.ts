import { ConfigError } from "../errors.ts";
import { isDate } from "../gazetteer/date.ts";

/** Throws E_OPTION for a value of --as-of that is no date. */
export function checkDate(asOf: string | undefined): void {
  if (asOf === undefined || isDate(asOf)) return;
  throw new ConfigError("E_OPTION", `--as-of "${asOf}": must be a date: YYYY, YYYY-MM or YYYY-MM-DD`);
}
