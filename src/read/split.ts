import { MAX_DOCUMENT_BYTES } from "./failure.ts";

/** A line of a file, without its line end; bytes are null when it is too long to hold. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Cuts a stream at its line feeds, holding no more than one line. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array | string>,
  limit = MAX_DOCUMENT_BYTES,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let pending = new PendingLine(limit);
  for await (const data of chunks) {
    const chunk = typeof data === "string" ? Buffer.from(data) : data;
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      pending.add(chunk.subarray(start, end));
      yield { number: number++, bytes: pending.take() };
      pending = new PendingLine(limit);
      start = end + 1;
    }
    pending.add(chunk.subarray(start));
  }
  if (pending.size > 0) yield { number, bytes: pending.take() };
}

/** The pieces of a line seen so far; above the limit only their size. */
class PendingLine {
  size = 0;
  private readonly limit: number;
  private pieces: Uint8Array[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.limit) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  take(): Uint8Array | null {
    if (this.size > this.limit) return null;
    const [first] = this.pieces;
    const line = this.pieces.length === 1 && first ? first : Buffer.concat(this.pieces);
    return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
  }
}
