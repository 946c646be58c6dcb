import { parse } from "csv-parse/sync";
import { delimiterOf } from "./columns.ts";
import { encodingOf, repairMojibake } from "./encoding.ts";
import type { FileLook } from "./file-look.ts";

const SHOWN = 12;
const HEAD = 64 * 1024;

/** Up to the last whole line, so that no row is cut in two. */
function wholeLines(text: string, all: boolean): string {
  const end = text.lastIndexOf("\n");
  return all || end < 0 ? text : text.slice(0, end + 1);
}

/** How a list is written, from its first bytes; null when it is no text or has no row. */
export function lookAtFile(head: Uint8Array, validUtf8: boolean): FileLook | null {
  const encoding = encodingOf(head, validUtf8);
  if (!encoding) return null;
  const text = wholeLines(new TextDecoder(encoding).decode(head), head.length < HEAD);
  const delimiter = delimiterOf(text);
  const hint = /^\ufeff?sep=.\r?\n/i.exec(text)?.[0] ?? "";
  const found = rowsOf(text.slice(hint.length), delimiter);
  if (found.length === 0) return null;
  const lines = found.map(({ info }) => info.lines + (hint ? 1 : 0));
  return { encoding, delimiter, rows: found.map(({ record }) => shown(record)), lines };
}

interface Found {
  info: { lines: number };
  record: string[];
}

const shown = (row: string[]) =>
  row.slice(0, 200).map((cell) => repairMojibake(cell.replaceAll("\0", "").slice(0, 200)));

/** The first rows; where a quotation mark is never closed, as plain lines, so that the check can name the line. */
function rowsOf(text: string, delimiter: string): Found[] {
  const options = {
    ...{ delimiter, bom: true, info: true, to: SHOWN, relax_quotes: true, relax_column_count: true },
    ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
  };
  try {
    return parse(text, options) as Found[];
  } catch {
    return parse(text, { ...options, quote: false }) as Found[];
  }
}
