/** Forms kept from one document to the next; beyond, the store is emptied, so memory stays flat. */
const MOST = 1 << 15;
const FIRST_SLOTS = 1 << 12;
/** From this length on V8 cuts no copy but a view, which would keep the whole text alive. */
const SHORTEST_VIEW = 13;

/**
 * Numbers the different words of texts, so that what is known of a word is looked up in arrays and not by its letters.
 * A number is good for one generation: when the store is full it is emptied and a new generation begins.
 */
export class WordForms {
  generation = 0;
  #texts: string[] = [];
  #lowers: (string | undefined)[] = [];
  #hashes: number[] = [];
  /** Open-addressed table of form + 1, at most half full. */
  #slots = new Int32Array(FIRST_SLOTS);

  /** How many forms are numbered. */
  get size(): number {
    return this.#texts.length;
  }

  /** Begins a document: only here may a new generation begin. */
  begin(): void {
    if (this.#texts.length < MOST) return;
    this.#texts = [];
    this.#lowers = [];
    this.#hashes = [];
    this.#slots = new Int32Array(FIRST_SLOTS);
    this.generation++;
  }

  /** The number of `text.slice(start, end)`. */
  number(text: string, start: number, end: number): number {
    const hash = hashSlice(text, start, end);
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = (slots[slot] as number) - 1;
      if (known < 0) return this.#add(copy(text, start, end), hash, slot);
      if (this.#hashes[known] === hash && isAt(text, this.#texts[known] as string, start, end)) return known;
    }
  }

  /** The letters of a form. */
  text(form: number): string {
    return this.#texts[form] as string;
  }

  /** The letters of a form in lower case. */
  lower(form: number): string {
    const known = this.#lowers[form];
    if (known !== undefined) return known;
    const lower = (this.#texts[form] as string).toLowerCase();
    this.#lowers[form] = lower;
    return lower;
  }

  #add(word: string, hash: number, slot: number): number {
    const form = this.#texts.length;
    this.#texts.push(word);
    this.#lowers.push(undefined);
    this.#hashes.push(hash);
    this.#slots[slot] = form + 1;
    if (this.#texts.length * 2 > this.#slots.length) this.#grow();
    return form;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let form = 0; form < this.#hashes.length; form++) {
      let slot = (this.#hashes[form] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = form + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a, its halves folded. */
function hashSlice(text: string, start: number, end: number): number {
  let h = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

function copy(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  return word.length < SHORTEST_VIEW ? word : Buffer.from(word, "utf16le").toString("utf16le");
}

function isAt(text: string, word: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}
