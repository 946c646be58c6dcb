import { Transform, type Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Delimiter } from "../../domain/roster/columns.ts";
import type { Encoding } from "../../domain/roster/encoding.ts";

/** One row of a list with the line that it ends on, counted from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** The list is not well-formed; `message` is a sentence for the person who sent it. */
export class BrokenList extends Error {}

const MOST_CHARACTERS = 64 * 1024;

function decoding(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    readableObjectMode: false,
    decodeStrings: true,
    transform(chunk: Buffer, _encoding, next) {
      next(null, decoder.decode(chunk, { stream: true }));
    },
    flush(next) {
      next(null, decoder.decode());
    },
  });
}

const lineOf = ({ lines }: CsvError): string => (typeof lines === "number" ? ` ${lines}` : "");

const said = (error: CsvError): string =>
  error.code === "CSV_QUOTE_NOT_CLOSED"
    ? `A quotation mark is opened and never closed, from line${lineOf(error)} on.`
    : `Line${lineOf(error)} cannot be read as a row.`;

/**
 * The rows of a stored list, one after the other, blank lines and Excel's `sep=` line left out. `onBytes` is told how
 * many bytes have been read. Throws BrokenList.
 */
export async function* csvRows(
  source: Readable,
  { encoding, delimiter }: { encoding: Encoding; delimiter: Delimiter },
  onBytes: (count: number) => void,
): AsyncGenerator<CsvRow> {
  const parser = parse({
    ...{ delimiter, bom: true, info: true, max_record_size: MOST_CHARACTERS },
    ...{ relax_quotes: true, relax_column_count: true },
    ...{ skip_empty_lines: true, skip_records_with_empty_values: true },
  });
  source.on("data", (chunk: Buffer) => onBytes(chunk.length));
  const decoder = decoding(encoding);
  source.once("error", (error) => decoder.destroy(error));
  decoder.once("error", (error) => parser.destroy(error));
  source.pipe(decoder).pipe(parser);
  try {
    for await (const one of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
      const { record, info } = one;
      if (info.lines === 1 && /^sep=/i.test(record[0] ?? "")) continue;
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenList(said(error), { cause: error });
    throw error;
  } finally {
    source.destroy();
  }
}
