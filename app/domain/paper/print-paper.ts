import { countryName } from "../account/countries.ts";
import { formatMoney } from "../ledger/money.ts";
import type { PaperBody } from "./paper.ts";
import type { PrintedPaper } from "./printed-paper.ts";

const DAY = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });
const day = (instant: string) => DAY.format(new Date(instant));
const full = (lines: string[]) => lines.map((line) => line.trim()).filter(Boolean);
const tax = (number: string) => (number ? `Tax number ${number}` : "");

const KINDS = {
  receipt: { title: "Receipt and invoice", heading: "What was paid for", total: "Paid in total" },
  credit_note: { title: "Credit note", heading: "What goes back", total: "Goes back in total" },
} as const;

function partiesOf({ issuer, brand, creator }: PaperBody): PrintedPaper["parties"] {
  return [
    {
      label: "From",
      name: issuer.name,
      lines: full([...issuer.address.split("\n"), tax(issuer.taxNumber)]),
    },
    {
      label: "To",
      name: brand.legalName || brand.name,
      lines: full([
        brand.legalName && brand.legalName !== brand.name ? brand.name : "",
        ...brand.address.split("\n"),
        countryName(brand.country),
        tax(brand.taxNumber),
      ]),
    },
    {
      label: "Work by",
      name: creator.legalName || creator.name,
      lines: full([countryName(creator.country), tax(creator.taxNumber)]),
    },
  ];
}

function notesOf(body: PaperBody): string[] {
  const held =
    "The creator’s fee is held until the work is accepted, and goes to the creator then. The service fee is the marketplace’s own.";
  const notes = ["Amounts are as agreed in the contract of the deal; no tax was added to them."];
  if (body.kind === "receipt") notes.push(held);
  if (body.payment) notes.push(`Paid on ${day(body.payment.at)}, payment ${body.payment.reference}.`);
  if (body.corrects) notes.push(`Takes back from ${body.corrects}.`);
  if (body.reason) notes.push(`Reason: ${body.reason}`);
  return notes;
}

/** A stored paper in words and formatted amounts: the same body always prints the same. */
export function printPaper(body: PaperBody): PrintedPaper {
  const { title, heading, total } = KINDS[body.kind];
  const money = (amount: string) => {
    const said = formatMoney(BigInt(amount), body.currency);
    // Some currencies are written by their code anyway.
    return said.includes(body.currency) ? said : `${said} ${body.currency}`;
  };
  return {
    marketplace: body.issuer.name,
    title,
    subtitle: `${body.number}, ${day(body.issuedAt)} (UTC)`,
    reference: body.number,
    madeAt: new Date(body.issuedAt),
    parties: partiesOf(body),
    tables: [
      {
        heading: `${heading}: deal ${body.deal.number}, ${body.deal.title}`,
        columns: [
          { label: "Item", share: 3 },
          { label: "Amount", share: 1.4, right: true },
        ],
        rows: body.lines.map(({ label, amount }) => [label, money(amount)]),
        sums: [
          { label: "Service fee of the marketplace", amount: money(body.serviceFee) },
          { label: total, amount: money(body.total), strong: true },
        ],
      },
    ],
    notes: notesOf(body),
  };
}
