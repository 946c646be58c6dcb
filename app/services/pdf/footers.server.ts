import { INK, type Sheet } from "./sheet.server.ts";

const FOOT_FROM_BOTTOM = 44;

/** Each page names the document it belongs to and its place in it; screen readers pass over both. */
export function footers(doc: PDFKit.PDFDocument, sheet: Sheet, reference: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index);
    // The foot lies in the bottom margin, where text would otherwise start a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - FOOT_FROM_BOTTOM;
    doc.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    doc.font("text").fontSize(7.5).fillColor(INK.third);
    const line = { width: sheet.width, lineBreak: false };
    doc.text(sheet.faces.printable(reference), sheet.left, y, line);
    doc.text(`Page ${index - start + 1} of ${count}`, sheet.left, y, { ...line, align: "right" });
    doc.endMarkedContent();
  }
}
