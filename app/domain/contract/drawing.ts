/** The box that a signature is drawn in; the PDF shows it in the same proportion. */
export const DRAWING_WIDTH = 400;
export const DRAWING_HEIGHT = 120;
/** Characters; about two thousand points. */
export const MOST_DRAWING = 16_000;
const LEAST_POINTS = 8;

const PATH = /^M\d{1,3},\d{1,3}(?:[ML]\d{1,3},\d{1,3})*$/;

/**
 * Whether a text is a drawn signature and nothing else: strokes of straight lines between whole numbers inside the box,
 * as absolute SVG path data. It goes into pages and PDFs, so nothing else is let through.
 */
export function isDrawing(text: string): boolean {
  if (text.length > MOST_DRAWING || !PATH.test(text)) return false;
  const points = [...text.matchAll(/(\d+),(\d+)/g)];
  return (
    points.length >= LEAST_POINTS &&
    points.every(([, x, y]) => Number(x) <= DRAWING_WIDTH && Number(y) <= DRAWING_HEIGHT)
  );
}

/** A point of the box as the path has it: whole, and never outside. */
export function drawnPoint(x: number, y: number): string {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  return `${within(x, DRAWING_WIDTH)},${within(y, DRAWING_HEIGHT)}`;
}
