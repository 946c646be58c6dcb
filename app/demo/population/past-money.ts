import type { Account } from "#app/domain/ledger/accounts.ts";
import {
  chargeProcessorFee,
  fundDeal,
  type Line,
  releaseDeliverable,
  sendPayout,
  settleAtProcessor,
  type JournalKind,
} from "#app/domain/ledger/recipes.ts";
import type { Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import type { Chance } from "./random.ts";

const SETTLES = 2 * 86_400_000;
/** The processor counts in seconds. */
const second = (at: Date) => new Date(Math.floor(at.getTime() / 1_000) * 1_000);

/** A movement of the marketplace's balance at the processor, as its list shows it. Minor units. */
export interface PastMovement {
  id: string;
  type: "charge" | "transfer";
  source: string;
  currency: string;
  amount: bigint;
  fee: bigint;
  at: Date;
  availableOn: Date;
}

export interface PastPosting {
  journal_id: string;
  kind: Account["kind"];
  owner: string;
  currency: string;
  amount: bigint;
}

/** What a finished deal moved. The payouts leave held and payable at zero. */
export interface PastMoney {
  journals: Row[];
  postings: PastPosting[];
  entries: Row[];
  movements: PastMovement[];
}

export interface MoneyOfDeal {
  dealId: string;
  creatorId: string;
  currency: string;
  cost: bigint;
  funding: { id: string; chargeId: string; at: Date };
  pieces: readonly {
    id: string;
    label: string;
    gross: bigint;
    brandFee: bigint;
    creatorFee: bigint;
    acceptedAt: Date;
    payout: { id: string; transferId: string; at: Date };
  }[];
}

/** What the processor's stand-in takes of a card payment. */
const cardFee = (amount: bigint) => (amount * 29n + 500n) / 1000n + 30n;

/** An id of the processor's, the same every time. */
export function processorId(prefix: string, luck: Chance): string {
  const digits = Array.from({ length: 4 }, () => luck.between(0, 0xffffff).toString(16).padStart(6, "0"));
  return `${prefix}_${digits.join("")}`;
}

/** The journals, postings and movements of a finished deal, by the recipes that real deals are booked with. */
export function pastMoney(deal: MoneyOfDeal, luck: Chance): PastMoney {
  const { dealId, creatorId, currency, cost, funding } = deal;
  const money: PastMoney = { journals: [], postings: [], entries: [], movements: [] };
  const post = (
    at: Date,
    kind: JournalKind,
    key: string,
    rest: Row,
    memo: string,
    lines: readonly Line[],
  ) => {
    const id = idAt(at, luck);
    const none = { subject_id: null, processor_id: null };
    money.journals.push({ id, kind, idempotency_key: key, deal_id: dealId, ...none, ...rest, memo, at });
    for (const { account, amount } of lines)
      money.postings.push({ journal_id: id, ...account, currency, amount });
    return id;
  };
  const moved = (made: PastMovement, journalId: string) => {
    const movement = { ...made, at: second(made.at), availableOn: second(made.availableOn) };
    const { id, type, source, amount, fee, at, availableOn } = movement;
    const net = amount - fee;
    money.movements.push(movement);
    money.entries.push({
      ...{ id, type, amount, fee, net, currency, status: "available", source_id: source },
      ...{ available_on: availableOn, created_at: at, seen_at: at, journal_id: journalId },
      settled_at: availableOn,
    });
    const lines = settleAtProcessor({ currency, amount: net });
    const memo = "Settled at the payment processor";
    post(availableOn, "processor_settled", `settled:${id}`, { processor_id: id }, memo, lines);
  };

  const charge = processorId("txn", luck);
  const fee = cardFee(cost);
  const paid = { subject_id: funding.id, processor_id: funding.chargeId };
  const lines = fundDeal({ dealId, currency, amount: cost });
  const funded = post(funding.at, "deal_funded", `funding:${funding.id}`, paid, "Deal funded", lines);
  const feeLines = chargeProcessorFee({ currency, amount: fee });
  const feeMemo = "Fee of the payment processor";
  post(funding.at, "processor_fee", `fee:${charge}`, { processor_id: charge }, feeMemo, feeLines);
  const availableOn = new Date(funding.at.getTime() + SETTLES);
  const shared = { currency, at: funding.at, availableOn };
  moved({ ...shared, id: charge, type: "charge", source: funding.chargeId, amount: cost, fee }, funded);
  for (const { id, label, payout, acceptedAt, ...sums } of deal.pieces) {
    const release = releaseDeliverable({ dealId, creatorId, currency, ...sums });
    const about = { subject_id: id };
    post(acceptedAt, "deliverable_released", `release:${id}`, about, `Accepted: ${label}`, release);
    const net = sums.gross - sums.creatorFee;
    const sent = { subject_id: payout.id, processor_id: payout.transferId };
    const sending = sendPayout({ creatorId, currency, amount: net });
    const memo = `Paid out: ${label}`;
    const journal = post(payout.at, "payout_sent", `payout:${payout.id}`, sent, memo, sending);
    const left = { id: processorId("txn", luck), currency, at: payout.at, availableOn: payout.at };
    moved({ ...left, type: "transfer", source: payout.transferId, amount: -net, fee: 0n }, journal);
  }
  return money;
}

/** The ledger accounts that these deals need, each once. */
export function accountsOf(postings: readonly PastPosting[]): Row[] {
  const all = new Map(
    postings.map(({ kind, owner, currency }) => [`${kind} ${owner} ${currency}`, { kind, owner, currency }]),
  );
  return [...all.values()];
}
