/**
 * Pairs rows with columns one to one so that the summed weights are greatest (Kuhn 1955; Munkres 1957, in the
 * O(n³) form with potentials); pairs of weight 0 are left out.
 */
export function assign(weights: readonly (readonly number[])[]): (readonly [row: number, column: number])[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const weight = (row: number, column: number): number => weights[row]?.[column] ?? 0;
  const pairs: (readonly [number, number])[] =
    rows <= columns
      ? solve(rows, columns, (i, j) => -weight(i, j))
      : solve(columns, rows, (i, j) => -weight(j, i)).map(([i, j]) => [j, i] as const);
  return pairs.filter(([row, column]) => weight(row, column) > 0).sort((a, b) => a[0] - b[0]);
}

interface State {
  readonly cost: (row: number, column: number) => number;
  /** Potentials of rows and columns; index 0 is the free place. */
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** Row of each column, 0 while free; rows and columns count from 1. */
  readonly rowOf: Int32Array;
}

function solve(rows: number, columns: number, cost: State["cost"]): [number, number][] {
  const rowOf = new Int32Array(columns + 1);
  const state: State = { cost, u: new Float64Array(rows + 1), v: new Float64Array(columns + 1), rowOf };
  for (let row = 1; row <= rows; row += 1) addRow(state, row);
  const pairs: [number, number][] = [];
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column] ?? 0;
    if (row > 0) pairs.push([row - 1, column - 1]);
  }
  return pairs;
}

/** Finds the cheapest alternating path from the new row to a free column and turns it over. */
function addRow({ cost, u, v, rowOf }: State, row: number): void {
  const size = v.length;
  const slack = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(size);
  const visited = new Uint8Array(size);
  rowOf[0] = row;
  let column = 0;
  do {
    visited[column] = 1;
    const from = rowOf[column] ?? 0;
    let next = 0;
    for (let j = 1; j < size; j += 1) {
      if (visited[j]) continue;
      const reduced = cost(from - 1, j - 1) - (u[from] ?? 0) - (v[j] ?? 0);
      if (reduced < (slack[j] ?? 0)) {
        slack[j] = reduced;
        previous[j] = column;
      }
      if (next === 0 || (slack[j] ?? 0) < (slack[next] ?? 0)) next = j;
    }
    shift(u, v, rowOf, visited, slack, slack[next] ?? 0);
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    const before = previous[column] ?? 0;
    rowOf[column] = rowOf[before] ?? 0;
    column = before;
  }
}

function shift(
  u: Float64Array,
  v: Float64Array,
  rowOf: Int32Array,
  visited: Uint8Array,
  slack: Float64Array,
  by: number,
): void {
  for (let j = 0; j < v.length; j += 1) {
    if (visited[j]) {
      const row = rowOf[j] ?? 0;
      u[row] = (u[row] ?? 0) + by;
      v[j] = (v[j] ?? 0) - by;
    } else {
      slack[j] = (slack[j] ?? 0) - by;
    }
  }
}
