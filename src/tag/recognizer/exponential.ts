/** Steps of the table for each unit. */
const STEPS = 64;
const LOWEST = -40;
const TABLE = Float64Array.from({ length: -LOWEST * STEPS + 1 }, (_, i) => Math.exp(-i / STEPS));

/** `Math.exp` of a number that is not positive, by table and cubic remainder: good to eight digits, zero below -40. */
export function expNegative(x: number): number {
  if (x < LOWEST) return 0;
  const n = Math.floor(-x * STEPS);
  const rest = x + n / STEPS;
  return (TABLE[n] as number) * (1 + rest * (1 + rest * (0.5 + rest / 6)));
}
