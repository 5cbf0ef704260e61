import { type Tokens, tokenForms, wordForms } from "./token.ts";

/** Not asked for yet. */
const UNSEEN = 255;
const FIRST_SIZE = 1024;

/** What rules ask of a word, answered once for each word form: a number below 255. */
export class FormFlags {
  readonly #flagOf: (word: string) => number;
  #flags = new Uint8Array(FIRST_SIZE).fill(UNSEEN);
  #generation = -1;
  /** The document asked for last: rules ask for one many times. */
  #tokens: Tokens | undefined;
  #ofTokens = new Uint8Array(0);

  constructor(flagOf: (word: string) => number) {
    this.#flagOf = flagOf;
  }

  /** The flags of all tokens. */
  of(text: string, tokens: Tokens): Uint8Array {
    if (this.#tokens !== tokens) {
      this.#ofTokens = this.#flagsOf(text, tokens);
      this.#tokens = tokens;
    }
    return this.#ofTokens;
  }

  #flagsOf(text: string, tokens: Tokens): Uint8Array<ArrayBuffer> {
    const forms = tokenForms(text, tokens);
    this.#makeRoom();
    const knownFlags = this.#flags;
    const flags = new Uint8Array(forms.length);
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i] as number;
      const known = knownFlags[form] as number;
      flags[i] = known === UNSEEN ? this.#ask(form) : known;
    }
    return flags;
  }

  #makeRoom(): void {
    if (this.#generation !== wordForms.generation) {
      this.#generation = wordForms.generation;
      this.#flags.fill(UNSEEN);
    }
    if (wordForms.size <= this.#flags.length) return;
    const grown = new Uint8Array(wordForms.size * 2).fill(UNSEEN);
    grown.set(this.#flags);
    this.#flags = grown;
  }

  #ask(form: number): number {
    const flag = this.#flagOf(wordForms.text(form));
    this.#flags[form] = flag;
    return flag;
  }
}
