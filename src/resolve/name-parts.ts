import { NAME_PARTICLES } from "../model/words.ts";

/** A name taken apart for comparing: its words folded, without marks, hyphens and capitals. */
export interface NameParts {
  /** All words, joined by spaces. */
  readonly key: string;
  readonly words: readonly string[];
  /** The last word of a name that has but particles besides: “al-Abadi” … “abadi”, “van der Laan” … “laan”; else null. */
  readonly single: string | null;
}

/** Names kept from one document to the next; beyond, the store is emptied, so memory stays flat. */
const MOST = 1 << 13;
const known = new Map<string, NameParts>();
/** The name asked for last: the rules ask for one many times. */
let lastName = "";
let lastParts: NameParts = { key: "", words: [""], single: "" };

/** Takes a name apart, once for all documents. */
export function partsOf(name: string): NameParts {
  if (name !== lastName) {
    lastParts = known.get(name) ?? keep(name, takeApart(name));
    lastName = name;
  }
  return lastParts;
}

function keep(name: string, parts: NameParts): NameParts {
  if (known.size >= MOST) known.clear();
  known.set(name, parts);
  return parts;
}

function takeApart(name: string): NameParts {
  const folded = /^[\x20-\x7E]*$/.test(name) ? name : name.normalize("NFKD").replace(/\p{M}/gu, "");
  const key = folded
    .replace(/[’‘ʼ`']/g, "'")
    .replace(/[\s-]+/g, " ")
    .trim()
    .toLowerCase();
  const words = key.split(" ");
  const isSingle = words.every((word, i) => i === words.length - 1 || NAME_PARTICLES.has(word));
  return { key, words, single: isSingle ? (words.at(-1) as string) : null };
}

/** Common family names of Korea, China and Vietnam, which stand before the given name. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(
  "an bae bai cai cao chan chang chen cheng cheung chiang cho choe choi chow chu chung dang deng ding dinh do dong duong fan fang feng fu gao geng gong gu guo han hao he ho hoang hong hu huang huynh hwang jang jeong ji jia jiang jin jung kang kim koh ko kong kwok kwon lai lam lau le lee lei leung li liang liao lim lin ling liu lo long lu luo luong ly ma mai mao meng min mo moon nam nghiem ngo nguyen oh ong pan park peng pham phan phung qian qin ren rhee ri ro roh ryu seo shao shen shi shin sim so son song su suh sun tan tang tao teo tian tran trinh truong tsai vo vu wan wang wei wen wong woo wu xi xia xiao xie xu xue yan yang yao ye yee yi yim yin yoon you yu yuan yun zeng zhang zhao zheng zhong zhou zhu zou".split(
    " ",
  ),
);

/** Whether a word of a name is an initial or several: “j.”, “j.k.”. */
export function isInitial(word: string): boolean {
  return /^(?:\p{L}\.)+$/u.test(word);
}
