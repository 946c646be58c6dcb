export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const ENCODING_NAMES: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16, big endian",
  "windows-1252": "Windows-1252, as older versions of Excel save it",
};

/**
 * How a file's bytes are to be read: by its mark, by the zeros of UTF-16 without one, as UTF-8 when the whole file is
 * (`validUtf8`), else as Windows-1252. Null for what is no text.
 */
export function encodingOf(head: Uint8Array, validUtf8: boolean): Encoding | null {
  const [first, second, third] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  let [even, odd] = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd > 0) {
    if (odd > head.length / 4 && even === 0) return "utf-16le";
    if (even > head.length / 4 && odd === 0) return "utf-16be";
    return null;
  }
  return validUtf8 ? "utf-8" : "windows-1252";
}

// What Windows-1252 puts where ISO 8859-1 has control characters; five places are empty and stand for themselves.
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTE_OF = new Map([...HIGH].map((char, at) => [char, 0x80 + at]));
// A first byte of a UTF-8 sequence and a following byte, both read as Windows-1252.
const SUSPECT = new RegExp(`[Â-ô][\u0080-\u00bf${HIGH}]`);

function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const byte = BYTE_OF.get(char) ?? char.charCodeAt(0);
    if (byte > 0xff) return null;
    bytes[at] = byte;
  }
  return bytes;
}

/**
 * Undoes UTF-8 that was read as Windows-1252 and stored again (`JosÃ©` is `José`), also twice over. Text that is not
 * damaged in this way comes back as it is.
 */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let round = 0; round < 3 && SUSPECT.test(repaired); round += 1) {
    const bytes = bytesOf(repaired);
    if (!bytes) break;
    try {
      repaired = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      break;
    }
  }
  return repaired;
}
