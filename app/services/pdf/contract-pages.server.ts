import type {
  ContractSide,
  SealedContractInput,
  SealedParty,
  SealedSignature,
} from "#app/domain/contract/sealed-document.ts";
import { money, part, schedule } from "./contract-tables.server.ts";
import { INK, SIDE_INK, STYLE, type Sheet } from "./sheet.server.ts";
import { sayDate } from "./utc-date.ts";

export const SIDE_NAME: Record<ContractSide, string> = { brand: "Brand", creator: "Creator" };
const CLAUSE_INDENT = 30;
/** Points: up to about five lines are kept on one page. */
const SHORT_PARAGRAPH = 82;

/** Two circles that overlap in the spot: the mark of the product. */
function mark(sheet: Sheet, x: number, y: number): void {
  sheet.ornament((doc) => {
    doc.circle(x + 8, y + 8, 8).fill("#2750cb");
    doc.circle(x + 18, y + 8, 8).fill("#bf1f61");
    doc.save();
    doc.circle(x + 8, y + 8, 8).clip();
    doc.circle(x + 18, y + 8, 8).fill("#ffc22b");
    doc.restore();
  });
}

function opening(sheet: Sheet, input: SealedContractInput): void {
  mark(sheet, sheet.left, sheet.doc.y);
  sheet.space(1);
  sheet.say("P", input.marketplace, STYLE.name, 34);
  sheet.space(34);
  sheet.say("H1", input.title, STYLE.title);
  sheet.space(6);
  const sealed = `Contract ${input.number}, sealed ${sayDate(input.generatedAt)}`;
  sheet.say("P", sealed, { ...STYLE.body, ink: INK.second });
  sheet.space(24);
}

/** Two by two: the lists here have one entry for each side, but the type does not promise it. */
function pairs<T>(all: T[]): T[][] {
  return all.flatMap((_one, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));
}

function party(sheet: Sheet, { side, name, addressLines }: SealedParty): void {
  sheet.inside("Sect", () => {
    sheet.say("P", SIDE_NAME[side], { ...STYLE.label, ink: SIDE_INK[side] });
    sheet.space(2);
    sheet.say("P", name, STYLE.name);
    sheet.space(2);
    for (const line of addressLines) sheet.say("P", line, STYLE.cell);
  });
}

function parties(sheet: Sheet, input: SealedContractInput): void {
  for (const pair of pairs(input.parties)) {
    sheet.room(60 + 16 * Math.max(...pair.map(({ addressLines }) => addressLines.length)));
    sheet.halves(pair.map((one) => () => party(sheet, one)));
    sheet.space(22);
  }
}

function clauses(sheet: Sheet, input: SealedContractInput): void {
  if (input.clauses.length === 0) return;
  part(sheet, "Agreement");
  const wide = sheet.width - CLAUSE_INDENT;
  for (const clause of input.clauses) {
    // A heading stays with the start of its clause.
    const [first = ""] = clause.paragraphs;
    const start = Math.min(sheet.height(first, STYLE.body, wide), SHORT_PARAGRAPH);
    sheet.room(sheet.height(clause.heading, STYLE.clause, wide) + 4 + start);
    sheet.inside("Sect", () => {
      sheet.row([
        {
          text: clause.number,
          style: { ...STYLE.clause, ink: INK.third },
          width: CLAUSE_INDENT - 12,
          tag: "Lbl",
        },
        { text: clause.heading, style: STYLE.clause, width: wide, tag: "H3" },
      ]);
      sheet.space(3);
      for (const paragraph of clause.paragraphs) {
        const height = sheet.height(paragraph, STYLE.body, wide);
        if (height <= SHORT_PARAGRAPH) sheet.room(height);
        sheet.say("P", paragraph, STYLE.body, CLAUSE_INDENT);
        sheet.space(5);
      }
    });
    sheet.space(9);
  }
}

/** The box that drawn signatures are recorded in, and its height on paper in points. */
const DRAWN = { width: 400, height: 120, onPaper: 48 };

function drawn(sheet: Sheet, name: string, path: string): void {
  const scale = DRAWN.onPaper / DRAWN.height;
  sheet.figure(`Drawn signature of ${name}`, DRAWN.onPaper + 4, (doc, x, y) => {
    doc.save().translate(x, y).scale(scale);
    doc.path(path).lineWidth(3).lineCap("round").lineJoin("round").strokeColor(INK.text).stroke();
    doc.restore();
  });
}

function signature(sheet: Sheet, input: SealedContractInput, one: SealedSignature): void {
  const { side, typedName, signedAtUtc, drawing } = one;
  // A brand is named by its party, not by whoever signs for it.
  const party = input.parties.find((other) => other.side === side)?.name ?? "";
  const whom = side === "brand" && party !== "" ? `For ${party}, brand` : SIDE_NAME[side];
  sheet.inside("Sect", () => {
    if (drawing) drawn(sheet, typedName, drawing);
    sheet.say("P", typedName, STYLE.part);
    sheet.space(4);
    sheet.say("P", `${whom}, ${sayDate(new Date(signedAtUtc))}`, STYLE.small);
  });
}

function signed(sheet: Sheet, input: SealedContractInput): void {
  if (input.signatures.length === 0) return;
  sheet.space(10);
  sheet.room(150);
  part(sheet, "Signed");
  for (const pair of pairs(input.signatures)) {
    sheet.space(10);
    sheet.room(pair.some((one) => one.drawing) ? 80 + DRAWN.onPaper : 80);
    sheet.halves(pair.map((one) => () => signature(sheet, input, one)));
    sheet.space(12);
  }
}

/** The contract itself: who, what, for how much, the clauses, and the typed signatures. */
export function contractPages(sheet: Sheet, input: SealedContractInput): void {
  opening(sheet, input);
  parties(sheet, input);
  schedule(sheet, input);
  money(sheet, input);
  clauses(sheet, input);
  signed(sheet, input);
}
