import type { SealedContractInput } from "#app/domain/contract/sealed-document.ts";
import { INK, STYLE, type Sheet } from "./sheet.server.ts";

/** The heading of a part of the contract, kept with what follows it, and listed in the outline. */
export function part(sheet: Sheet, heading: string): void {
  sheet.room(90);
  sheet.doc.outline.addItem(heading);
  sheet.say("H2", heading, STYLE.part);
  sheet.space(8);
}

/** Each deliverable with its dates and its fee. */
export function schedule(sheet: Sheet, input: SealedContractInput): void {
  if (input.schedule.length === 0) return;
  part(sheet, "Deliverables and dates");
  const [what = 0, when = 0, fee = 0] = sheet.columns(5, 4, 2.4);
  const right = { align: "right" } as const;
  sheet.inside("Table", () => {
    sheet.inside("TR", () =>
      sheet.row([
        { text: "Deliverable", style: STYLE.label, width: what, tag: "TH" },
        { text: "Dates", style: STYLE.label, width: when, tag: "TH" },
        { text: "Fee", style: { ...STYLE.label, ...right }, width: fee, tag: "TH" },
      ]),
    );
    for (const item of input.schedule) {
      sheet.space(6);
      sheet.rule(0.5, INK.quiet);
      sheet.space(6);
      sheet.inside("TR", () =>
        sheet.row([
          { text: item.deliverable, style: STYLE.strongCell, width: what, tag: "TH" },
          { text: item.dates.join(" \n"), style: STYLE.cell, width: when, tag: "TD" },
          { text: item.fee, style: { ...STYLE.cell, ...right }, width: fee, tag: "TD" },
        ]),
      );
    }
  });
  sheet.space(26);
}

/** Labels left, amounts right, a strong rule above each sum. */
export function money(sheet: Sheet, input: SealedContractInput): void {
  if (input.money.length === 0) return;
  part(sheet, "Money");
  const [label = 0, amount = 0] = sheet.columns(3, 1.4);
  sheet.inside("Table", () => {
    for (const row of input.money) {
      sheet.room(34);
      if (row.isSum) {
        sheet.space(3);
        sheet.rule(1.5, INK.text);
        sheet.space(5);
      }
      const style = row.isSum ? STYLE.clause : STYLE.cell;
      sheet.inside("TR", () =>
        sheet.row([
          { text: row.label, style, width: label, tag: "TH" },
          { text: row.amount, style: { ...style, align: "right" }, width: amount, tag: "TD" },
        ]),
      );
      sheet.space(row.isSum ? 10 : 4);
    }
  });
  sheet.space(18);
}
