// What a card's bank does to a payment: it questions it, takes the money back, and decides. Not part of the API.
import { recordMovement } from "./balance.ts";
import type { Call } from "./call.ts";
import { type Dispute, FILE_EVIDENCE, TEXT_EVIDENCE } from "./dispute-objects.ts";
import { invalid } from "./errors.ts";
import { emitSnapshot } from "./events.ts";
import { chargeOf } from "./payments.ts";
import { newId } from "./state.ts";

export { type Dispute, FILE_EVIDENCE, TEXT_EVIDENCE } from "./dispute-objects.ts";

const DAY = 24 * 3600;
const ANSWER_DAYS = 9;
const BANK_DAYS = 3;
/** What a dispute costs, in minor units; kept also when it is won. */
const DISPUTE_FEE = 1_500;

const NO_EVIDENCE = Object.fromEntries([...TEXT_EVIDENCE, ...FILE_EVIDENCE].map((name) => [name, null]));

export interface NewDispute {
  charge: string;
  /** Minor units; all that is left of the charge unless given. */
  amount?: number | undefined;
  reason: string;
  /** The bank only asks, and takes nothing. */
  inquiry: boolean;
}

function withdraw(call: Call, dispute: Dispute): void {
  const movement = { type: "adjustment", source: dispute.id, currency: dispute.currency } as const;
  dispute._movements.push(
    recordMovement(call, { ...movement, amount: -dispute.amount, fee: DISPUTE_FEE, availableOn: call.now })
      .id,
  );
}

function newDispute(call: Call, given: NewDispute, amount: number): Dispute {
  const charge = chargeOf(call, given.charge);
  return {
    id: newId("du"),
    object: "dispute",
    amount,
    charge: charge.id,
    created: call.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...NO_EVIDENCE, enhanced_evidence: {} },
    evidence_details: {
      due_by: call.now + ANSWER_DAYS * DAY,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: given.inquiry,
    livemode: false,
    metadata: {},
    network_reason_code: "13.1",
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: "card",
      card: {
        ...{ brand: "visa", network: "visa", network_reason_code: "13.1" },
        case_type: given.inquiry ? "inquiry" : "chargeback",
      },
    },
    reason: given.reason,
    status: given.inquiry ? "warning_needs_response" : "needs_response",
    _decidesAt: null,
    _movements: [],
  };
}

/** The card holder turns to the bank. Refuses more than is left of the charge, and a second dispute of it. */
export function openDispute(call: Call, given: NewDispute): Dispute {
  const charge = chargeOf(call, given.charge);
  const left = charge.status === "succeeded" ? charge.amount - charge.amount_refunded : 0;
  const amount = given.amount ?? left;
  if (amount < 1 || amount > left) throw invalid("amount", `${left} of the charge can be disputed.`);
  if (charge.disputed) throw invalid("charge", "The charge was disputed already.");
  const dispute = newDispute(call, given, amount);
  call.state.disputes[dispute.id] = dispute;
  charge.disputed = true;
  emitSnapshot(call, "charge.dispute.created", dispute);
  if (!given.inquiry) {
    withdraw(call, dispute);
    emitSnapshot(call, "charge.dispute.funds_withdrawn", dispute);
  }
  return dispute;
}

/** The bank has the evidence, and decides in some days. */
export function decideSoon(call: Call, dispute: Dispute): void {
  dispute._decidesAt = call.now + BANK_DAYS * DAY;
}

const isOver = ({ status }: Dispute) => ["won", "lost", "warning_closed"].includes(status);

/** The bank decides. An inquiry ends without anything; what is over stays as it is. */
export function decideDispute(call: Call, dispute: Dispute, outcome: "won" | "lost"): void {
  if (isOver(dispute)) return;
  const inquiry = dispute.status.startsWith("warning_");
  dispute.status = inquiry ? "warning_closed" : outcome;
  dispute._decidesAt = null;
  if (dispute.status === "won") {
    dispute.is_charge_refundable = true;
    const movement = { type: "adjustment", source: dispute.id, currency: dispute.currency } as const;
    dispute._movements.push(
      recordMovement(call, { ...movement, amount: dispute.amount, availableOn: call.now }).id,
    );
    emitSnapshot(call, "charge.dispute.funds_reinstated", dispute);
  }
  emitSnapshot(call, "charge.dispute.closed", dispute);
}

/** Stripe's own words for tests decide; without them evidence wins and silence loses. */
function verdictOf({ evidence, evidence_details: details }: Dispute): "won" | "lost" {
  if (evidence.uncategorized_text === "losing_evidence") return "lost";
  return details.submission_count > 0 ? "won" : "lost";
}

/** Decides what is due: evidence that has lain for some days, and disputes that nobody answered in time. */
export function decideDueDisputes(call: Call): boolean {
  const due = Object.values(call.state.disputes).filter(
    (dispute) =>
      !isOver(dispute) &&
      (dispute._decidesAt === null
        ? dispute.evidence_details.due_by <= call.now
        : dispute._decidesAt <= call.now),
  );
  for (const dispute of due) {
    dispute.evidence_details.past_due = dispute._decidesAt === null;
    decideDispute(call, dispute, verdictOf(dispute));
  }
  return due.length > 0;
}
