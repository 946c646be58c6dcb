/** What goes to the bank as words, by the processor's own names. Each at most 20,000 characters. */
export interface EvidenceFields {
  product_description: string;
  service_date?: string;
  customer_name: string;
  customer_email_address?: string;
  access_activity_log: string;
  refund_policy_disclosure: string;
  uncategorized_text: string;
  shipping_carrier?: string;
  shipping_tracking_number?: string;
  shipping_date?: string;
}

/** What we hold about one deal that a disputed payment paid for. Sums are written out, instants are UTC. */
export interface EvidenceDeal {
  number: number;
  title: string;
  brandName: string;
  creatorName: string;
  cost: string;
  contract: { sealedAt: Date; sha256: string } | null;
  signatures: { name: string; email: string; at: Date; ip: string }[];
  items: {
    label: string;
    specification: string;
    drafts: { version: number; at: Date }[];
    approvedAt: Date | null;
    posts: { url: string; at: Date }[];
    acceptedAt: Date | null;
  }[];
  /** What we sent back to the card. */
  refunds: { amount: string; at: Date; id: string }[];
  shipment: { carrier: string; tracking: string; shippedAt: Date; receivedAt: Date | null } | null;
  events: { at: Date; words: string }[];
  messages: { at: Date; author: string; text: string }[];
}

const MOST = 20_000;
const utc = (at: Date): string => `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** Cut at the end of a line, so that what is sent reads whole; says so. */
function cut(text: string): string {
  if (text.length <= MOST) return text;
  const note = "\n(Older entries are left out.)";
  const part = text.slice(0, MOST - note.length);
  return `${part.slice(0, part.lastIndexOf("\n"))}${note}`;
}

const lines = (...all: (string | null)[]): string => all.filter((line) => line !== null).join("\n");

function workOf({
  label,
  specification,
  drafts,
  approvedAt,
  posts,
  acceptedAt,
}: EvidenceDeal["items"][number]) {
  const begun = drafts.length > 0 || posts.length > 0 || acceptedAt !== null;
  return lines(
    `${label}${specification ? `: ${specification}` : ""}`,
    begun ? null : "  Not delivered yet",
    ...drafts.map(({ version, at }) => `  Draft ${version} delivered to the customer ${utc(at)}`),
    approvedAt ? `  Approved by the customer ${utc(approvedAt)}` : null,
    ...posts.map(({ url, at }) => `  Published ${utc(at)}: ${url}`),
    acceptedAt ? `  Accepted ${utc(acceptedAt)}` : null,
  );
}

const contractOf = ({ number, contract, signatures }: EvidenceDeal) =>
  lines(
    contract
      ? `The contract of deal ${number} was signed electronically and sealed ${utc(contract.sealedAt)} (SHA-256 ${contract.sha256}); the sealed PDF is attached.`
      : `Deal ${number} has no sealed contract.`,
    ...signatures.map(({ name, email, at, ip }) => `Signed by ${name} (${email}) ${utc(at)} from ${ip}`),
  );

const dealHead = ({ number, title, brandName, creatorName, cost }: EvidenceDeal) =>
  `Deal ${number}, “${title}”: ${creatorName} makes and publishes content for ${brandName}, for ${cost} in all.`;

const newestFirst = <T extends { at: Date }>(all: readonly T[]) =>
  [...all].sort((a, b) => b.at.getTime() - a.at.getTime());

/**
 * The bundle for the bank from what we hold: what was bought, who signed it, what was delivered and approved and when, or
 * not delivered yet, what was sent back, what both sides wrote, and what our staff add. `customer` is who paid.
 */
export function evidenceOf(
  deals: readonly EvidenceDeal[],
  customer: { name: string; email: string },
  statement: string,
): EvidenceFields {
  const each = (write: (deal: EvidenceDeal) => string) => cut(deals.map(write).join("\n\n"));
  const firstPost = deals.flatMap(({ items }) => items.flatMap(({ posts }) => posts))[0];
  const shipment = deals.find((deal) => deal.shipment)?.shipment;
  return filled({
    product_description: each(dealHead),
    ...(firstPost ? { service_date: firstPost.at.toISOString().slice(0, 10) } : {}),
    customer_name: customer.name,
    customer_email_address: customer.email,
    access_activity_log: each((deal) =>
      lines(dealHead(deal), ...newestFirst(deal.events).map(({ at, words }) => `${utc(at)} ${words}`)),
    ),
    refund_policy_disclosure: each((deal) =>
      lines("The contract states what is refunded when the deal is cancelled.", contractOf(deal)),
    ),
    uncategorized_text: cut(
      lines(
        statement || null,
        "What was ordered, and what of it was delivered and approved:",
        ...deals.flatMap(({ items }) => items.map(workOf)),
        deals.some(({ refunds }) => refunds.length > 0) ? "What was sent back to the card:" : null,
        ...deals.flatMap(({ refunds }) =>
          refunds.map(({ amount, at, id }) => `${utc(at)} ${amount}, refund ${id}`),
        ),
        deals.some(({ messages }) => messages.length > 0) ? "What both sides wrote, newest first:" : null,
        ...deals.flatMap(({ messages }) =>
          newestFirst(messages).map(({ at, author, text }) => `${utc(at)} ${author}: ${text}`),
        ),
      ),
    ),
    ...(shipment
      ? {
          shipping_carrier: shipment.carrier,
          shipping_tracking_number: shipment.tracking,
          shipping_date: shipment.shippedAt.toISOString().slice(0, 10),
        }
      : {}),
  });
}

/** The processor refuses a field that is there and empty. */
function filled(fields: EvidenceFields): EvidenceFields {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== "")) as EvidenceFields;
}

/** What each part is called on the page. */
export const EVIDENCE_WORDS: Record<keyof EvidenceFields, string> = {
  product_description: "What was bought",
  service_date: "Day of the service",
  customer_name: "Customer",
  customer_email_address: "Customer’s email",
  access_activity_log: "What happened, step by step",
  refund_policy_disclosure: "Contract and signatures",
  uncategorized_text: "Delivery, approvals, live posts, refunds and messages",
  shipping_carrier: "Carrier of the product",
  shipping_tracking_number: "Tracking number",
  shipping_date: "Sent on",
};
