import type { Tokens } from "../model/token.ts";

/** A growing store of tokens, handed out as exact arrays by `finish`. */
export class TokenBuffer {
  length = 0;
  #start: Int32Array;
  #end: Int32Array;
  #flags: Uint16Array;

  constructor(textLength: number) {
    const size = 16 + (textLength >> 2);
    this.#start = new Int32Array(size);
    this.#end = new Int32Array(size);
    this.#flags = new Uint16Array(size);
  }

  push(start: number, end: number, flags: number): void {
    if (this.length === this.#start.length) this.#grow();
    this.#start[this.length] = start;
    this.#end[this.length] = end;
    this.#flags[this.length] = flags;
    this.length++;
  }

  finish(): Tokens {
    return {
      length: this.length,
      start: this.#start.slice(0, this.length),
      end: this.#end.slice(0, this.length),
      flags: this.#flags.slice(0, this.length),
    };
  }

  #grow(): void {
    const size = this.#start.length * 2;
    this.#start = copyInto(new Int32Array(size), this.#start);
    this.#end = copyInto(new Int32Array(size), this.#end);
    this.#flags = copyInto(new Uint16Array(size), this.#flags);
  }
}

function copyInto<T extends Int32Array | Uint16Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
