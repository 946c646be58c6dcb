/**
 * One cell of a CSV that people open in a spreadsheet: what would run as a formula (= + - @, tab, CR at the
 * beginning) gets an apostrophe before it (OWASP, CSV injection); marks are quoted after RFC 4180.
 */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV, with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;
