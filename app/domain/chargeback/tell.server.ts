import type { Tx } from "../../db.server.ts";
import { dealHref, dealNames } from "../deal/load.server.ts";
import { type Audience, moneyData, notify } from "../messaging/notify.server.ts";
import { bankReason } from "./chargeback.ts";
import type { Borne } from "./bear-loss.server.ts";
import { isContested } from "./contested.server.ts";
import { caseHref, type Share } from "./load.server.ts";

interface Told {
  id: string;
  currency: string;
  reason: string;
  withdrawnAt: Date | null;
  evidenceDueAt: Date | null;
}

const READERS = ["brand", "creator", "admin"] as const;

function audienceOf({ deal }: Share, reader: (typeof READERS)[number]): Audience {
  if (reader === "brand") return { brandId: deal.brandId, permission: "deal.fund" };
  return reader === "creator" ? { creatorId: deal.creatorId } : { admins: "payout.resolve" };
}

// As it was when the bank's answer came: a deal that the loss ended was not over before.
const overOf = ({ deal }: Share) => (deal.state === "active" ? {} : { over: true });

const asideOf = ({ aside }: Share) => (aside ? { aside: true as const } : {});

const hrefFor = (row: Told, { deal }: Share, reader: (typeof READERS)[number]) =>
  reader === "admin" ? caseHref(row.id) : dealHref(deal);

/** Both sides and the staff: the bank has taken the payment back, or asks about it (then the staff alone). */
export async function tellOpened(tx: Tx, now: Date, row: Told, share: Share): Promise<void> {
  const taken = row.withdrawnAt !== null;
  const unanswered = (await isContested(tx, row.id)) ? {} : { unanswered: true as const };
  for (const reader of taken ? READERS : (["admin"] as const))
    await notify(tx, now, {
      to: audienceOf(share, reader),
      kind: "chargeback_opened",
      data: {
        ...dealNames(share.deal),
        ...{ reader, taken, reason: bankReason(row.reason) },
        amount: moneyData(share.amount, row.currency),
        answerBy: row.evidenceDueAt?.toISOString() ?? null,
        ...{ ...overOf(share), ...asideOf(share), ...unanswered },
      },
      href: hrefFor(row, share, reader),
      dealId: share.dealId,
    });
}

/** How it ended, and what that means for each. */
export async function tellEnded(
  tx: Tx,
  now: Date,
  row: Told,
  share: Share,
  outcome: "won" | "lost" | "closed",
  borne: Borne | null,
): Promise<void> {
  const taken = row.withdrawnAt !== null;
  for (const reader of taken ? READERS : (["admin"] as const))
    await notify(tx, now, {
      to: audienceOf(share, reader),
      kind: "chargeback_ended",
      data: {
        ...dealNames(share.deal),
        ...{ reader, outcome },
        amount: moneyData(share.amount, row.currency),
        lost: moneyData(borne?.lost ?? 0n, row.currency),
        ...(borne?.goesOn ? { goesOn: true as const } : {}),
        ...{ ...overOf(share), ...asideOf(share) },
      },
      href: hrefFor(row, share, reader),
      dealId: share.dealId,
    });
}
