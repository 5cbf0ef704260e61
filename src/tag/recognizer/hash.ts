/** FNV-1a over UTF-16 code units, with a final mix; a signed 32-bit integer (Fowler, Noll and Vo). */
export function hashString(text: string): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 12)) | 0;
}

/** The key of a feature of one value: template number and value mixed (finaliser of MurmurHash3). */
export function mix(template: number, value: number): number {
  let h = (value ^ Math.imul(template + 1, 0x9e3779b1)) | 0;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** The key of a feature of two values. */
export function mix2(template: number, a: number, b: number): number {
  return mix(template, ((Math.imul(a, 0x01000193) ^ ((b << 13) | (b >>> 19))) + b) | 0);
}
