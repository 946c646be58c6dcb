import { bpsWords, hasFee, worthWords } from "../../commission/compensation.ts";
import type { TermsBody } from "../../offer/terms.ts";
import { counted, money, timeWords, type Clause } from "./clause.ts";

function fee(terms: TermsBody): Clause {
  const { policy, totals, programme } = terms;
  const [each, first] = programme ? ["For each month, the", " of month 1"] : ["The", ""];
  const held = policy.payoutHoldHours === 0 ? "when" : `${timeWords(policy.payoutHoldHours)} after`;
  return {
    key: "fee",
    heading: "Fee, funding and payment",
    paragraphs: [
      `${each} agreed fee is ${money(terms, totals.gross)}. The Brand pays ${money(terms, totals.cost)}, which includes a service fee of ${money(terms, totals.brandFee)}. The Creator receives ${money(terms, totals.net)} after a service fee of ${money(terms, totals.creatorFee)}.`,
      `Work starts only when the whole amount is secured. The Brand pays it${first} within ${timeWords(policy.fundHours)} of the last signature; otherwise this contract lapses and neither side owes the other anything.`,
      `The fee of each item is released ${held} the item is accepted, and in no case later than 30 days after acceptance, by transfer to the Creator's payout account.`,
    ],
  };
}

/** Instead of the fee: that there is none, and what the work is done for. */
function withoutFee({ commission: share, product: sent }: TermsBody): Clause {
  const forWhat = [share ? "the commission" : null, sent ? "the product" : null].filter(
    (one) => one !== null,
  );
  return {
    key: "fee",
    heading: "No fixed fee",
    paragraphs: [
      `No fixed fee is agreed. The Creator does the work for ${forWhat.join(" and ") || "no pay"} described in this contract, so no funds are secured before it and work starts ${sent ? "with the receipt of the product" : "with the last signature"}.`,
      ...(sent
        ? ["What the product is worth is named for information; it is not an amount that is owed."]
        : []),
    ],
  };
}

/** The fee, or that there is none. */
export const pay = (terms: TermsBody): Clause => (hasFee(terms.totals) ? fee(terms) : withoutFee(terms));

/** The most that a commission comes to, where one is agreed. */
function limit(terms: TermsBody): string[] {
  const { commission: share, programme } = terms;
  if (!share?.cap) return [];
  const most = `${money(terms, share.cap)} at most${programme ? " in each month" : ""}, before service fees`;
  return [
    `The commission under this contract comes to ${most}. Orders beyond it earn nothing, except in place of orders that were counted before and are sent back or corrected. The marketplace tells both sides when four fifths of it are reached, and when all of it is.`,
  ];
}

/** The share of sales: what counts, for how long, how it is stated, questioned, paid and held. */
export function commission(terms: TermsBody): Clause[] {
  const { commission: share, policy, programme } = terms;
  if (!share) return [];
  const service = (bps: number) => `${bps / 100} %`;
  const held = share.holdDays === 0 ? "at once" : `${counted(share.holdDays, "day")} later`;
  // Work that is not posted has no live post: then its first acceptance begins the period.
  const first = terms.items.some((item) => !item.contentOnly)
    ? "the first live post"
    : "the first acceptance";
  const months = programme
    ? " In a programme each month is counted by itself, and an order counts once."
    : "";
  return [
    {
      key: "commission",
      heading: "Commission",
      paragraphs: [
        `The Brand pays the Creator ${bpsWords(share.bps)} of the net revenue of attributed orders. Net revenue is what buyers paid for the goods, without tax and shipping and less what was sent back or refunded.`,
        `An order is attributed to the Creator when the last link or code used before it was the Creator's. Orders count that are placed within ${counted(share.days, "day")} of ${first}.${months}`,
        `Each calendar month (UTC) and the end of the period have a statement of the orders that were counted. Either side may question it within ${counted(share.questionDays, "day")}; what nobody questions is agreed. An order that is sent back later is set off in the next statement.`,
        `The Brand pays an agreed statement within ${timeWords(policy.fundHours)} of being asked, with a service fee of ${service(policy.brandFeeBps)} on top; the Creator is paid ${held}, after a service fee of ${service(policy.creatorFeeBps)}. A month below ${money(terms, share.minimum)} is carried over to the next statement; the final one pays what there is.`,
        ...limit(terms),
        "No number of orders is promised. Ending this contract does not end the commission on orders that were counted before.",
      ],
    },
  ];
}

/** What the time for the first draft is counted from. */
export const startOf = ({ product: sent, totals }: TermsBody): string =>
  sent ? "receipt of the product" : hasFee(totals) ? "funding" : "the last signature";

/** What is sent for the work, and what follows when it is not; nothing where the fee is all. */
export function product({ product: sent, programme, totals, currency }: TermsBody): Clause[] {
  if (!sent) return [];
  const paid = hasFee(totals);
  const worth = worthWords(sent, currency);
  const start = paid ? "funding" : "the last signature";
  const back =
    sent.returnDays === null
      ? "The product is the Creator's to keep."
      : `The product stays the Brand's. The Creator sends it back with a tracking number within ${counted(sent.returnDays, "day")} of the last acceptance, or of the end of this contract; the Brand bears the postage.`;
  return [
    {
      key: "product",
      heading: "Product",
      paragraphs: [
        `The Brand sends the Creator, at its own cost${programme ? " and once, in month 1" : ""}: ${sent.name}${worth ? `, ${worth}` : ""}. It is sent with a carrier and a tracking number within ${timeWords(sent.shipHours)} of ${start}, or of the Creator's delivery address where that is given later. It counts as received when the Creator says so, and otherwise ${timeWords(sent.receiptHours)} after it was sent, unless the Creator reports before that it is damaged or has not arrived; then the Brand sends another within ${timeWords(sent.shipHours)}. Time for the first draft${programme ? " of month 1" : ""} begins with the receipt.`,
        paid
          ? "If the Brand does not send the product, or another one, in that time, the Creator may end this contract and keeps of the fee what the Creator would keep if the Brand cancelled."
          : "If the Brand does not send the product, or another one, in that time, the Creator may end this contract and owes nothing.",
        back,
      ],
    },
  ];
}
