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
  /** Open-addressed table, at most half full: form + 1 and the hash of its letters, side by side. */
  #slots = new Int32Array(2 * FIRST_SLOTS);

  /** How many forms are numbered. */
  get size(): number {
    return this.#texts.length;
  }

  /** Begins a document: only here may a new generation begin. */
  begin(): void {
    if (this.#texts.length < MOST) return;
    this.#texts = [];
    this.#lowers = [];
    this.#slots = new Int32Array(2 * FIRST_SLOTS);
    this.generation++;
  }

  /** The number of `text.slice(start, end)`. */
  number(text: string, start: number, end: number): number {
    const hash = hashSlice(text, start, end);
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const known = (slots[slot] as number) - 1;
      if (known < 0) return this.#add(copy(text, start, end), hash, slot);
      if (slots[slot + 1] === hash && isAt(text, this.#texts[known] as string, start, end)) return known;
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
    this.#slots[slot] = form + 1;
    this.#slots[slot + 1] = hash;
    if (this.#texts.length * 4 > this.#slots.length) this.#grow();
    return form;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let old = 0; old < this.#slots.length; old += 2) {
      if (this.#slots[old] === 0) continue;
      const hash = this.#slots[old + 1] as number;
      let slot = (hash << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = this.#slots[old] as number;
      slots[slot + 1] = hash;
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
