/** How many members two sets have in common. */
export function sharedSize<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let size = 0;
  for (const member of a) if (b.has(member)) size += 1;
  return size;
}
