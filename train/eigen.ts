/** A square matrix by its eigenvectors: `vectors[i * n + j]` is number i of vector j; the largest value stands first. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const MOST_SWEEPS = 60;
const NEGLIGIBLE = 1e-22;

/** Finds the eigenvectors of a symmetric matrix by Jacobi's rotations. */
export function decompose(matrix: Float64Array, n: number): Eigen {
  const a = matrix.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(a, n); sweep++)
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  return sorted(a, v, n);
}

function isDiagonal(a: Float64Array, n: number): boolean {
  let off = 0;
  let all = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const square = (a[i * n + j] as number) ** 2;
      all += square;
      if (i !== j) off += square;
    }
  return off <= NEGLIGIBLE * all;
}

/** Turns rows and columns p and q so that `a[p, q]` vanishes. */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q] as number;
  if (apq === 0) return;
  const theta = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let i = 0; i < n; i++) turn(a, i * n + p, i * n + q, c, s);
  for (let i = 0; i < n; i++) turn(a, p * n + i, q * n + i, c, s);
  for (let i = 0; i < n; i++) turn(v, i * n + p, i * n + q, c, s);
}

function turn(a: Float64Array, x: number, y: number, c: number, s: number): void {
  const [ax, ay] = [a[x] as number, a[y] as number];
  a[x] = c * ax - s * ay;
  a[y] = s * ax + c * ay;
}

function sorted(a: Float64Array, v: Float64Array, n: number): Eigen {
  const order = Array.from({ length: n }, (_, j) => j);
  order.sort((i, j) => (a[j * n + j] as number) - (a[i * n + i] as number));
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) vectors[i * n + j] = v[i * n + (order[j] as number)] as number;
  return { values: Float64Array.from(order, (j) => a[j * n + j] as number), vectors };
}

/** The matrix with the same eigenvectors whose values are `f` of the values. */
export function mapEigen({ values, vectors }: Eigen, f: (value: number) => number): Float64Array {
  const n = values.length;
  const scaled = vectors.map((number, at) => number * f(values[at % n] as number));
  return multiply(scaled, transpose(vectors, n, n), n, n, n);
}

/** The product of a matrix of `rows` x `inner` with one of `inner` x `columns`. */
export function multiply(a: Float64Array, b: Float64Array, rows: number, inner: number, columns: number): Float64Array {
  const product = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < inner; k++) {
      const factor = a[i * inner + k] as number;
      for (let j = 0; j < columns; j++)
        product[i * columns + j] = (product[i * columns + j] as number) + factor * (b[k * columns + j] as number);
    }
  return product;
}

/** A matrix of `rows` x `columns` on its side. */
export function transpose(a: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(a.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * rows + i] = a[i * columns + j] as number;
  return turned;
}
