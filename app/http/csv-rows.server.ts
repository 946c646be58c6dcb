import Papa from "papaparse";

/**
 * The cells of every line of a CSV text: delimiter found by itself (comma, semicolon, tab), quotes and line breaks
 * inside of cells understood. Blank lines stay, so that row numbers are those of an editor. Excel's first line
 * `sep=;` counts as blank.
 */
export function csvRows(text: string): string[][] {
  const hint = /^sep=(.)\r?\n/.exec(text)?.[1];
  const body = hint === undefined ? text : text.replace(/^sep=.\r?\n/, "\n");
  const { data } = Papa.parse<string[]>(body, {
    ...(hint === undefined ? {} : { delimiter: hint }),
    skipEmptyLines: false,
    delimitersToGuess: [",", ";", "\t"],
  });
  return data;
}
