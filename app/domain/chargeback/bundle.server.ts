import { db, type Prisma } from "../../db.server.ts";
import { auditEvent } from "../audit/events.ts";
import { isReadBy } from "../audit/who-reads.ts";
import { eventWords } from "../audit/event-words.ts";
import { itemWords } from "../contract/clauses.ts";
import { dealTitle } from "../deal/load.server.ts";
import { formatMoney } from "../ledger/money.ts";
import { evidenceOf, type EvidenceDeal, type EvidenceFields } from "./evidence.ts";

const MOST = 200;

const contractParts = {
  select: {
    sealedAt: true,
    sealedFile: { select: { storageKey: true, sha256: true } },
    signatures: { orderBy: { sequence: "asc" } },
  },
} as const;

const dealParts = {
  brief: { select: { title: true } },
  programme: { select: { periods: true, contract: contractParts } },
  brand: { select: { name: true } },
  creator: { select: { displayName: true } },
  shipment: true,
  refunds: { where: { refundId: { not: null }, state: "succeeded" }, orderBy: { createdAt: "asc" } },
  contract: contractParts,
  deliverables: {
    orderBy: { position: "asc" },
    include: { drafts: { orderBy: { version: "asc" } }, livePosts: { orderBy: { submittedAt: "asc" } } },
  },
  application: {
    select: {
      thread: {
        select: {
          messages: {
            where: { removedAt: null },
            orderBy: { position: "desc" },
            take: MOST,
            include: { author: { select: { name: true } } },
          },
        },
      },
    },
  },
} satisfies Prisma.DealInclude;

type Loaded = Prisma.DealGetPayload<{ include: typeof dealParts }>;
type Event = EvidenceDeal["events"][number] & { dealId: string | null };

async function eventsOf(dealIds: readonly string[]): Promise<Event[]> {
  const rows = await db.auditEvent.findMany({
    where: { dealId: { in: [...dealIds] } },
    orderBy: [{ at: "desc" }, { sequence: "desc" }],
    take: MOST,
  });
  return rows.flatMap(({ at, dealId, actorName, type, data }) => {
    const event = auditEvent.safeParse({ type, ...(data as object) });
    // What the brand does not read is none of its bank's business.
    const ours = type.startsWith("chargeback.") || !isReadBy(type, "brand");
    return event.success && !ours ? [{ at, dealId, words: eventWords(event.data, actorName) }] : [];
  });
}

function itemOf(item: Loaded["deliverables"][number]): EvidenceDeal["items"][number] {
  return {
    label: itemWords(item),
    specification: item.specification,
    drafts: item.drafts.map(({ version, submittedAt }) => ({ version, at: submittedAt })),
    approvedAt: item.drafts.find(({ decision }) => decision === "approved")?.decidedAt ?? null,
    posts: item.livePosts.map(({ url, submittedAt }) => ({ url, at: submittedAt })),
    acceptedAt: item.acceptedAt,
  };
}

const contractOf = ({ contract, programme }: Loaded) => contract ?? programme?.contract ?? null;

function shipmentOf({ shipment }: Loaded): EvidenceDeal["shipment"] {
  if (!shipment?.shippedAt) return null;
  const { carrier, carrierName, tracking, shippedAt, receivedAt } = shipment;
  return { carrier: carrierName ?? carrier ?? "", tracking: tracking ?? "", shippedAt, receivedAt };
}

function dealOf(deal: Loaded, events: readonly Event[]): EvidenceDeal {
  const contract = contractOf(deal);
  return {
    ...{ number: deal.number, title: dealTitle(deal), brandName: deal.brand.name },
    creatorName: deal.creator.displayName,
    cost: formatMoney(deal.gross + deal.brandFee, deal.currency),
    contract:
      contract?.sealedAt && contract.sealedFile
        ? { sealedAt: contract.sealedAt, sha256: contract.sealedFile.sha256 }
        : null,
    signatures: (contract?.signatures ?? []).map(({ typedName, accountEmail, signedAt, ip }) => ({
      ...{ name: typedName, email: accountEmail, at: signedAt, ip },
    })),
    items: deal.deliverables.map(itemOf),
    refunds: deal.refunds.flatMap(({ amount, currency, succeededAt: at, refundId: id }) =>
      at && id ? [{ amount: formatMoney(amount, currency), at, id }] : [],
    ),
    shipment: shipmentOf(deal),
    events: events.filter(({ dealId }) => dealId === deal.id),
    messages: (deal.application.thread?.messages ?? []).map(({ createdAt, author, body }) => ({
      ...{ at: createdAt, author: author.name, text: body },
    })),
  };
}

export interface Bundle {
  fields: EvidenceFields;
  /** The sealed contract that goes with it, by its place in the store; null when none is sealed. */
  contract: { name: string; storageKey: string } | null;
}

/**
 * Everything that we hold about the deals of a chargeback, as it goes to the bank. Two statements. The customer is who
 * signed for the brand.
 */
export async function bundleOf(dealIds: readonly string[], statement: string): Promise<Bundle> {
  const [loaded, events] = await Promise.all([
    db.deal.findMany({ where: { id: { in: [...dealIds] } }, include: dealParts, orderBy: { number: "asc" } }),
    eventsOf(dealIds),
  ]);
  const deals = loaded.map((deal) => dealOf(deal, events));
  const contract = loaded.map(contractOf).find((one) => one?.sealedFile);
  const signed = contract?.signatures.find(({ side }) => side === "brand");
  const customer = { name: deals[0]?.brandName ?? "", email: signed?.accountEmail ?? "" };
  return {
    fields: evidenceOf(deals, customer, statement),
    contract: contract?.sealedFile
      ? { name: `contract-${deals[0]?.number ?? ""}.pdf`, storageKey: contract.sealedFile.storageKey }
      : null,
  };
}
