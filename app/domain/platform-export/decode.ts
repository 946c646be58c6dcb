const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without a mark: every second byte of the beginning is zero. */
function looksLike16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  const zeros = head.filter((byte, at) => at % 2 === 1 && byte === 0).length;
  return head.length >= 8 && zeros > head.length / 3;
}

/**
 * The text of an exported file, without its byte order mark. Meta writes UTF-16, Google and TikTok UTF-8; a file
 * that went through an old spreadsheet is Windows-1252.
 */
export function decodeExport(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const little = (first === 0xff && second === 0xfe) || looksLike16(bytes);
  const text = little
    ? new TextDecoder("utf-16le").decode(bytes)
    : (utf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes));
  return text.replace(/^\ufeff/, "").replaceAll("\0", "");
}
