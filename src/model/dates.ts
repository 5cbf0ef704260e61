/** A time that may be open at either end; `to` is exclusive. Dates are YYYY[-MM[-DD]]. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** Whether a period runs at a date; a date without day or month stands for any day of it, and so do the ends of the period. */
export function covers({ from, to }: Period, date: string): boolean {
  if (from !== undefined && lastDay(date) < from) return false;
  return to === undefined || (to.length < 10 ? lastDay(to) > date : to > date);
}

/** Whether two periods have a day in common. */
export function overlap(a: Period, b: Period): boolean {
  return beginsBefore(a, b.to) && beginsBefore(b, a.to);
}

function beginsBefore({ from }: Period, end: string | undefined): boolean {
  return from === undefined || end === undefined || from < end;
}

/** A day not before the last of a year or month. */
export function lastDay(date: string): string {
  return `${date}-99-99`.slice(0, 10);
}
