import type { GazetteerIndex } from "../../gazetteer/index.ts";
import type { Segmented, Sentence, SourceText } from "../../model/document.ts";
import { hasFlag, TokenFlag, tokenTexts } from "../../model/token.ts";
import { NAME_PARTICLES } from "../../model/words.ts";
import { closedClassTag } from "../closed-class.ts";
import { type CaseWord, Casing } from "./casing.ts";
import { collectForms, matchBlindly } from "./known-forms.ts";
import type { LearntCase } from "./learnt.ts";
import { castLike, raiseFirst, toLower, toName, toUpper } from "./letters.ts";
import { detectTextCase, isOpen, type TextCase } from "./text-case.ts";

export interface CaseOptions {
  /** What the user says of the case of all documents; auto where each tells it. */
  readonly textCase: TextCase | "auto";
  readonly index: GazetteerIndex;
  /** What training learnt of case; asked for by the first text that needs it. */
  readonly learnt: () => LearntCase;
  readonly segment: (doc: SourceText) => Segmented;
}

/**
 * Binds the restoring of case (Lita et al. 2003): sentences in capitals, and documents in lower case throughout, are
 * read as they would be written in running text. The text stays; `plain` changes letter for letter, so that offsets stay too.
 */
export function createCaseRestorer(options: CaseOptions): (doc: Segmented) => Segmented {
  return (doc) => {
    const textCase = options.textCase === "auto" ? detectTextCase(doc) : options.textCase;
    const off = options.textCase === "mixed" || (textCase === "mixed" && !doc.sentences.some(({ allCaps }) => allCaps));
    if (off) return doc;
    const plain = new Restoring(doc, textCase, options).restore();
    return plain === doc.plain ? doc : options.segment({ ...doc, plain });
  };
}

/** The restoring of one document. */
class Restoring {
  readonly #doc: Segmented;
  readonly #textCase: TextCase;
  readonly #index: GazetteerIndex;
  readonly #learnt: LearntCase;
  readonly #words: readonly string[];
  /** The forms of the document's own words. */
  readonly #forms: Map<string, string>;
  readonly #described: (CaseWord | undefined)[] = [];
  /** The words in the case found for them. */
  readonly #found: string[];

  constructor(doc: Segmented, textCase: TextCase, { index, learnt }: CaseOptions) {
    this.#doc = doc;
    this.#textCase = textCase;
    this.#index = index;
    this.#learnt = learnt();
    this.#words = tokenTexts(doc.plain, doc.tokens);
    this.#found = [...this.#words];
    this.#forms = collectForms(doc, (sentence, i) => isOpen(doc, sentence, textCase, i));
  }

  restore(): string {
    for (const sentence of this.#doc.sentences) this.#restoreSentence(sentence);
    return this.#print();
  }

  #restoreSentence(sentence: Sentence): void {
    let matched = sentence.firstToken;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (i < matched || !isOpen(this.#doc, sentence, this.#textCase, i)) continue;
      const match = matchBlindly(this.#doc, this.#index, sentence, i);
      if (match !== null && match.endToken > i + 1) {
        for (const [n, form] of match.forms.entries()) this.#found[i + n] = form;
        matched = match.endToken;
      } else this.#found[i] = this.#formAt(sentence, i, match?.forms[0]);
      if (this.#begins(sentence, i)) this.#found[i] = raiseFirst(this.#found[i] as string);
    }
  }

  /** The evidence in its order: the document, what needs none, the gazetteer, the usual case, the neighbours. */
  #formAt(sentence: Sentence, i: number, known: string | undefined): string {
    const lower = toLower(this.#words[i] as string);
    const own = this.#forms.get(lower) ?? fixedForm(lower);
    if (own !== undefined) return castLike(lower, own);
    const word = this.#wordAt(sentence, i);
    if (this.#introduces(sentence, i, lower, word)) {
      this.#forms.set(lower, toUpper(lower));
      return toUpper(lower);
    }
    if (known !== undefined && word.usual !== Casing.Lower && word.usual !== Casing.Either) return known;
    if (NAME_PARTICLES.has(lower) || hasFlag(this.#doc.tokens, i, TokenFlag.Possessive)) return lower;
    if (ROMAN.test(lower)) return this.#isCapital(sentence, i - 1) ? toUpper(lower) : lower;
    const compound = word.usual === Casing.Unknown && lower.includes("-");
    if (!compound && !this.#hasCapital(sentence, i, word)) return lower;
    if (known !== undefined) return known;
    return word.usual === Casing.Upper ? toUpper(lower) : toName(lower, (part) => this.#learnt.describe(part).usual);
  }

  #hasCapital(sentence: Sentence, i: number, word: CaseWord): boolean {
    return this.#learnt.hasCapital({
      before2Capital: this.#isCapital(sentence, i - 2),
      before: this.#wordAt(sentence, i - 1),
      beforeCapital: this.#isCapital(sentence, i - 1),
      word,
      behind: this.#wordAt(sentence, i + 1),
      behind2: this.#wordAt(sentence, i + 2),
    });
  }

  #wordAt({ firstToken, endToken }: Sentence, i: number): CaseWord {
    if (i < firstToken || i >= endToken) return this.#learnt.describe("");
    const known = this.#described[i] ?? this.#learnt.describe(toLower(this.#words[i] as string));
    this.#described[i] = known;
    return known;
  }

  #isCapital({ firstToken }: Sentence, i: number): boolean {
    const word = i < firstToken ? "" : (this.#found[i] as string);
    return word !== toLower(word);
  }

  /** Whether a word is an acronym introduced in brackets: “the Lodva Patriotic Front (LPF)”. */
  #introduces({ firstToken, endToken }: Sentence, i: number, lower: string, { usual }: CaseWord): boolean {
    if (i < firstToken + 2 || i + 1 >= endToken || !/^\p{L}{2,6}$/u.test(lower)) return false;
    if (this.#words[i - 1] !== "(" || this.#words[i + 1] !== ")") return false;
    const initials = this.#words
      .slice(Math.max(firstToken, i - 2 * lower.length), i - 1)
      .map((word) => (closedClassTag(toLower(word)) ? "" : toLower(word.charAt(0))));
    return usual === Casing.Upper || initials.join("").endsWith(lower);
  }

  /** The first word of a sentence, or of one that lower case hid from the cutting. */
  #begins(sentence: Sentence, i: number): boolean {
    for (let k = i - 1; k >= sentence.firstToken; k--) {
      if (hasFlag(this.#doc.tokens, k, TokenFlag.Word | TokenFlag.Number)) return false;
      if (/^[.!?]/.test(this.#words[k] as string) && hasFlag(this.#doc.tokens, k + 1, TokenFlag.SpaceBefore))
        return true;
    }
    return true;
  }

  #print(): string {
    const { plain, tokens } = this.#doc;
    let printed = "";
    let last = 0;
    for (const [i, word] of this.#found.entries()) {
      printed += plain.slice(last, tokens.start[i]) + word;
      last = tokens.end[i] as number;
    }
    return printed + plain.slice(last);
  }
}

/** Numbers of kings and popes: “John Paul II”. */
const ROMAN = /^(?:[ivx]*(?:ii|iv|vi|ix|xi|xv)|iii)$/;

/** Words whose form needs no evidence: “I”, “J.”, “U.S.”, “a.m.”, “20th”, “wouldn't”. */
function fixedForm(lower: string): string | undefined {
  if (/^i(?:['’]\p{L}+)?$/u.test(lower)) return raiseFirst(lower);
  if (/\p{L}(?:n['’]t|['’](?:ll|re|ve|d))$/u.test(lower)) return lower;
  if (/^(?:a\.m|p\.m|e\.g|i\.e|v|vs)\.?$/.test(lower)) return lower;
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(lower)) return toUpper(lower);
  return lower.length === 1 || /^\d/.test(lower) || /[@/:]|^www\./.test(lower) ? lower : undefined;
}
