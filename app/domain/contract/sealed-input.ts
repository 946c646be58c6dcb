import { countryName } from "../account/countries.ts";
import { commissionWords, hasFee, worthWords } from "../commission/compensation.ts";
import { formatMoney } from "../ledger/money.ts";
import type { TermsBody } from "../offer/terms.ts";
import { monthsWords } from "../programme/programme-words.ts";
import { itemWords, timeWords } from "./clauses.ts";
import { startOf } from "./library/pay-clauses.ts";
import type { ContractDocument } from "./contract.ts";
import type { SealedContractInput, SealedSignature } from "./sealed-document.ts";

/** What all months of a programme come to; nothing for a single deal. */
function allMonths({ programme, totals }: TermsBody, money: (amount: string) => string) {
  if (!programme) return [];
  const all = (amount: string) => money(String(BigInt(amount) * BigInt(programme.periods)));
  const months = monthsWords(programme.periods);
  return [
    { label: `The Brand pays, all ${months}`, amount: all(totals.cost), isSum: true },
    { label: `The Creator receives, all ${months}`, amount: all(totals.net), isSum: true },
  ];
}

function feeRows(terms: TermsBody, money: (amount: string) => string) {
  const each = terms.programme ? ", each month" : "";
  if (!hasFee(terms.totals)) return [{ label: "Agreed fee", amount: "No fixed fee" }];
  return [
    ...terms.items.map((item) => ({ label: itemWords(item), amount: money(item.gross) })),
    { label: "Service fee, paid by the Brand", amount: money(terms.totals.brandFee) },
    { label: `The Brand pays${each}`, amount: money(terms.totals.cost), isSum: true },
    ...(terms.totals.creatorFee === "0"
      ? []
      : [{ label: "Service fee, paid by the Creator", amount: money(terms.totals.creatorFee) }]),
    { label: `The Creator receives${each}`, amount: money(terms.totals.net), isSum: true },
    ...allMonths(terms, money),
  ];
}

/** What comes beside the fee: a share of sales, and what a product is worth. */
function besideRows({ commission, product, currency }: TermsBody) {
  const worth = product && worthWords(product, currency);
  return [
    ...(commission ? [{ label: "Commission", amount: commissionWords(commission, currency) }] : []),
    ...(worth ? [{ label: "Product, not counted as pay", amount: worth }] : []),
  ];
}

export interface SealSource {
  document: ContractDocument;
  documentSha256: string;
  terms: TermsBody;
  sealedAt: Date;
  origin: string;
  signatures: (Omit<SealedSignature, "signedAtUtc" | "drawing"> & {
    signedAt: Date;
    drawing: string | null;
  })[];
}

/** What the sealed PDF shows, from the contract as it was signed. Pure, so the same contract gives the same bytes. */
export function sealedInput(source: SealSource): SealedContractInput {
  const { document, terms } = source;
  const money = (amount: string) => `${formatMoney(BigInt(amount), terms.currency)} ${terms.currency}`;
  return {
    marketplace: "Sweetspot",
    number: String(document.dealNumber),
    title: document.title,
    generatedAt: source.sealedAt,
    documentSha256: source.documentSha256,
    termsSha256: document.termsSha256,
    parties: document.parties.map(({ side, name, address, country }) => ({
      side,
      name,
      addressLines: [...address.split("\n"), countryName(country)].filter((line) => line.trim() !== ""),
    })),
    schedule: terms.items.map((item) => ({
      deliverable: itemWords(item),
      fee: hasFee(item) ? money(item.gross) : "No fixed fee",
      dates: [`First draft within ${timeWords(terms.policy.draftHours)} of ${startOf(terms)}`],
    })),
    money: [...feeRows(terms, money), ...besideRows(terms)],
    clauses: document.clauses.map(({ heading, paragraphs }, index) => ({
      ...{ number: String(index + 1), heading, paragraphs },
    })),
    signatures: source.signatures.map(({ signedAt, drawing, ...rest }) => ({
      ...rest,
      ...(drawing ? { drawing } : {}),
      signedAtUtc: signedAt.toISOString(),
    })),
    verifyUrl: `${source.origin}/verify`,
    verifyLink: `${source.origin}/verify?sha256=${source.documentSha256}`,
  };
}
