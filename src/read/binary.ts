const SIGNATURES: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF file"],
  ["PK\x03\x04", "a zip archive or office document"],
  ["\xd0\xcf\x11\xe0", "an old office document"],
  ["\x89PNG", "a PNG image"],
  ["GIF8", "a GIF image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["\x1f\x8b", "a gzip archive"],
  ["\x7fELF", "a program"],
];

/** Names the binary format that the first bytes announce, if they announce one. */
export function nameBinaryFormat(bytes: Uint8Array): string | undefined {
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1];
}

/** Whether decoded text holds more control characters than any prose does. */
export function looksBinary(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    if (isControl(text.charCodeAt(i))) controls++;
  }
  // A stray control or two in a short text is dirt; half of it is data.
  return controls > text.length * 0.3 || (controls >= 8 && controls > text.length * 0.02);
}

/** C0 controls less tab, line ends, form feed and escape, and bytes that no code page defines. */
function isControl(code: number): boolean {
  if (code >= 0x20) return code === 0x7f || code === 0xfffd;
  return code < 0x09 || (code > 0x0d && code !== 0x1b);
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) {
    if (bytes[i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}
