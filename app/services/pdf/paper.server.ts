import { buffer } from "node:stream/consumers";
import type { PrintedPaper, PrintedTable } from "#app/domain/paper/printed-paper.ts";
import { footers } from "./footers.server.ts";
import { type Cell, INK, Sheet, STYLE } from "./sheet.server.ts";
import { fontFiles, setUpFaces } from "./typeface.server.ts";

const RIGHT = { align: "right" } as const;

function opening(sheet: Sheet, paper: PrintedPaper): void {
  sheet.say("P", paper.marketplace, STYLE.name);
  sheet.space(26);
  sheet.say("H1", paper.title, STYLE.title);
  sheet.space(4);
  sheet.say("P", paper.subtitle, { ...STYLE.body, ink: INK.second });
  sheet.space(22);
}

function parties(sheet: Sheet, paper: PrintedPaper): void {
  for (const { label, name, lines } of paper.parties) {
    sheet.room(40 + 14 * lines.length);
    sheet.inside("Sect", () => {
      sheet.say("P", label, STYLE.label);
      sheet.say("P", name, STYLE.clause);
      for (const line of lines) sheet.say("P", line, STYLE.cell);
    });
    sheet.space(12);
  }
}

/** The cells of a row. */
function cells(sheet: Sheet, table: PrintedTable, texts: readonly string[], head: boolean): Cell[] {
  const widths = sheet.columns(...table.columns.map(({ share }) => share));
  return table.columns.map((column, index) => ({
    text: texts[index] ?? "",
    style: { ...(head ? STYLE.label : STYLE.cell), ...(column.right ? RIGHT : {}) },
    width: widths[index] ?? 0,
    tag: head || index === 0 ? "TH" : "TD",
  }));
}

function sums(sheet: Sheet, table: PrintedTable): void {
  const [wide = 0, narrow = 0] = sheet.columns(3, 1.4);
  for (const { label, amount, strong } of table.sums) {
    sheet.room(34);
    sheet.space(strong ? 3 : 6);
    if (strong) {
      sheet.rule(1.5, INK.text);
      sheet.space(5);
    }
    const style = strong ? STYLE.clause : STYLE.cell;
    sheet.inside("TR", () =>
      sheet.row([
        { text: label, style, width: wide, tag: "TH" },
        { text: amount, style: { ...style, ...RIGHT }, width: narrow, tag: "TD" },
      ]),
    );
  }
}

function tableOf(sheet: Sheet, table: PrintedTable): void {
  sheet.room(90);
  sheet.space(8);
  sheet.say("H2", table.heading, STYLE.part);
  sheet.space(8);
  const head = table.columns.map(({ label }) => label);
  sheet.inside("Table", () => {
    const heads = cells(sheet, table, head, true);
    sheet.inside("TR", () => sheet.row(heads));
    for (const texts of table.rows) {
      const line = cells(sheet, table, texts, false);
      // Measured with its rule, which would else stay behind at the foot of the page.
      if (sheet.room(10 + sheet.tallest(line))) sheet.rowAgain(heads);
      sheet.space(5);
      sheet.rule(0.5, INK.quiet);
      sheet.space(5);
      sheet.inside("TR", () => sheet.row(line));
    }
    sums(sheet, table);
  });
  sheet.space(18);
}

/**
 * Sets a receipt, a credit note or a statement as a tagged A4 PDF with embedded fonts, and returns the bytes. The same
 * paper gives the same bytes: nothing depends on the moment of printing.
 */
export async function renderPaper(paper: PrintedPaper): Promise<Uint8Array> {
  const [{ default: PDFDocument }, fonts] = await Promise.all([import("pdfkit"), fontFiles()]);
  const { marketplace: Author, title, reference, madeAt } = paper;
  const doc = new PDFDocument({
    ...{ size: "A4", bufferPages: true, pdfVersion: "1.7", tagged: true, lang: "en", displayTitle: true },
    margins: { top: 64, bottom: 76, left: 68, right: 68 },
    // No default face: the built-in one would be listed as a font that is not embedded.
    font: "",
    info: {
      ...{ Title: `${title} ${reference}`, Author, Subject: reference, Creator: Author, Producer: Author },
      ...{ CreationDate: madeAt, ModDate: madeAt },
    },
  });
  const bytes = buffer(doc);
  const sheet = new Sheet(doc, setUpFaces(doc, fonts));
  opening(sheet, paper);
  parties(sheet, paper);
  for (const table of paper.tables) tableOf(sheet, table);
  for (const note of paper.notes) {
    sheet.room(28);
    sheet.say("P", note, STYLE.small);
    sheet.space(4);
  }
  footers(doc, sheet, reference);
  doc.end();
  return bytes;
}
