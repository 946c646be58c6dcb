import type { Face, Faces } from "./typeface.server.ts";

export const INK = {
  text: "#1a1417",
  second: "#524850",
  third: "#685d62",
  line: "#cbc2c1",
  quiet: "#e6e0dd",
};
export const SIDE_INK = { brand: "#2040a3", creator: "#9b184f" };

export interface Style {
  face: Face;
  /** Points. */
  size: number;
  ink?: string;
  align?: "left" | "right";
  /** Extra points between lines. */
  lead?: number;
}

export const STYLE = {
  title: { face: "heading", size: 23, lead: -4 },
  part: { face: "heading", size: 15 },
  clause: { face: "heading", size: 11.5 },
  name: { face: "heading", size: 13 },
  body: { face: "text", size: 10.5, lead: 1 },
  cell: { face: "text", size: 10 },
  strongCell: { face: "strong", size: 10 },
  small: { face: "text", size: 9, ink: INK.second },
  label: { face: "strong", size: 9, ink: INK.third },
  digest: { face: "text", size: 9 },
} as const satisfies Record<string, Style>;

export interface Cell {
  text: string;
  style: Style;
  /** Points. */
  width: number;
  /** Structure type: TH, TD, LBody and so on. */
  tag: string;
}

const CELL_GAP = 12;

/**
 * A tagged page that is written from top to bottom. Every text becomes an element of the document's structure
 * (for screen readers and reflow); rules and ornaments are artifacts. Lengths are points.
 */
export class Sheet {
  private parents: PDFKit.PDFStructureElement[];
  private column: { left: number; width: number } | undefined;

  constructor(
    readonly doc: PDFKit.PDFDocument,
    readonly faces: Faces,
  ) {
    const root = doc.struct("Document");
    doc.addStructure(root);
    this.parents = [root];
  }

  get left(): number {
    return this.column?.left ?? this.doc.page.margins.left;
  }
  get width(): number {
    const { margins, width } = this.doc.page;
    return this.column?.width ?? width - margins.left - margins.right;
  }
  private get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }

  /** Starts a new page unless `height` still fits on this one; says whether it did. */
  room(height: number): boolean {
    if (this.doc.y + height <= this.bottom) return false;
    this.doc.addPage();
    return true;
  }
  space(height: number): void {
    this.doc.y += height;
  }

  private add(tag: string, child?: () => void): PDFKit.PDFStructureElement {
    const element = child ? this.doc.struct(tag, {}, [child]) : this.doc.struct(tag);
    this.parents.at(-1)?.add(element);
    return element;
  }

  /** Everything written by `write` belongs to one element, such as Table or TR. */
  inside(tag: string, write: () => void): void {
    this.parents.push(this.add(tag));
    write();
    this.parents.pop();
  }

  private prepare(text: string, style: Style): string {
    const printable = this.faces.printable(text);
    this.doc
      .font(this.faces.faceFor(style.face, printable))
      .fontSize(style.size)
      .fillColor(style.ink ?? INK.text);
    return printable;
  }

  height(text: string, style: Style, width = this.width): number {
    return this.doc.heightOfString(this.prepare(text, style), { width, lineGap: style.lead ?? 0 });
  }

  /** Writes one text at the current height, `indent` from the left margin, breaking pages as needed. */
  say(tag: string, text: string, style: Style, indent = 0): void {
    const printable = this.prepare(text, style);
    const { y } = this.doc;
    const options = { width: this.width - indent, align: style.align ?? "left", lineGap: style.lead ?? 0 };
    this.add(tag, () => this.doc.text(printable, this.left + indent, y, options));
  }

  /** How tall a row of these cells is. */
  tallest(cells: readonly Cell[]): number {
    return Math.max(...cells.map((cell) => this.height(cell.text, cell.style, cell.width)));
  }

  /** A row again on a new page, for eyes alone: whoever has it read aloud has heard it. */
  rowAgain(cells: readonly Cell[]): void {
    const { y } = this.doc;
    let x = this.left;
    for (const { text, style, width } of cells) {
      const printable = this.prepare(text, style);
      const at = x;
      this.ornament((doc) => doc.text(printable, at, y, { width, align: style.align ?? "left" }));
      x += width + CELL_GAP;
    }
    this.doc.y = y + this.tallest(cells);
  }

  /** Writes texts side by side on one row, which is never split over two pages. */
  row(cells: readonly Cell[]): void {
    const tallest = this.tallest(cells);
    this.room(tallest);
    const { y } = this.doc;
    let x = this.left;
    for (const { text, style, width, tag } of cells) {
      const printable = this.prepare(text, style);
      const at = x;
      this.add(tag, () =>
        this.doc.text(printable, at, y, { width, align: style.align ?? "left", lineGap: style.lead ?? 0 }),
      );
      x += width + CELL_GAP;
    }
    this.doc.y = y + tallest;
  }

  /**
   * Two columns from the same height down, each read to its end before the other begins. The caller has made
   * room: neither may reach the end of the page.
   */
  halves(writers: (() => void)[]): void {
    const [width = 0] = this.columns(1, 1);
    const { left } = this;
    const top = this.doc.y;
    let lowest = top;
    writers.slice(0, 2).forEach((write, index) => {
      this.doc.y = top;
      this.column = { left: left + index * (width + CELL_GAP), width };
      write();
      lowest = Math.max(lowest, this.doc.y);
    });
    this.column = undefined;
    this.doc.y = lowest;
  }

  /** Widths that share the line in proportion, gaps taken off. */
  columns(...shares: number[]): number[] {
    const all = shares.reduce((sum, share) => sum + share, 0);
    const free = this.width - CELL_GAP * (shares.length - 1);
    return shares.map((share) => (free * share) / all);
  }

  /** Draws something that says nothing, so that it is not read aloud. */
  ornament(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  /** Draws a figure of `height` points at the current place; `alt` is what a screen reader says of it. */
  figure(alt: string, height: number, draw: (doc: PDFKit.PDFDocument, x: number, y: number) => void): void {
    const { y } = this.doc;
    const element = this.doc.struct("Figure", { alt }, [() => draw(this.doc, this.left, y)]);
    this.parents.at(-1)?.add(element);
    this.doc.y = y + height;
  }

  rule(weight: number, ink: string): void {
    const { y } = this.doc;
    this.ornament((doc) =>
      doc
        .moveTo(this.left, y)
        .lineTo(this.left + this.width, y)
        .lineWidth(weight)
        .strokeColor(ink)
        .stroke(),
    );
  }
}
