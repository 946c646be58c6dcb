import type { AdminActor } from "#app/domain/access/actor.ts";
import type { ChargebackCase } from "#app/domain/chargeback/case.server.ts";
import {
  ANSWERABLE,
  bankReason,
  type ChargebackState,
  standsWords,
} from "#app/domain/chargeback/chargeback.ts";
import { EVIDENCE_WORDS, type EvidenceFields } from "#app/domain/chargeback/evidence.ts";

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

interface Stands {
  state: ChargebackState;
  taken: boolean;
  /** The payment was going back anyway, of all its deals. */
  aside: boolean;
}

/** What the case does to money and deals, as it stands. */
function meanwhile({ state, taken, aside }: Stands): string {
  if (!taken) return "No money has moved, and the deal goes on.";
  switch (state) {
    case "won":
      return "The bank has returned the money, and what stood still has gone on.";
    case "lost":
      return "The bank keeps the money. Who bears it stands under “Who bears it”.";
    default:
      if (aside)
        return "The money is in suspense. The payment was going back anyway: its refund waits for the bank, and the deal goes on.";
      return "The money is in suspense. Until the bank decides its deals stand still, and nothing of them is paid out or refunded.";
  }
}

/** Who bears it, where that is not in the rows below. */
function bearing({ state, taken }: Omit<Stands, "aside">): string | null {
  if (!taken) return "Nobody: nothing was taken.";
  if (state === "won") return "Nobody: the money came back.";
  if (state === "lost") return null;
  return "Decided when the bank has. If it is lost, what is still held for the deal bears it first, and the marketplace the rest.";
}

/** What the bundle is, which depends on whether it went out. */
function bundleWords(sent: boolean, open: boolean) {
  if (sent) return { bundleTitle: "What was sent", contractWords: "With it went the sealed contract," };
  return open
    ? { bundleTitle: "What goes to the bank", contractWords: "With it goes the sealed contract," }
    : { bundleTitle: "What we hold; nothing was sent", contractWords: "The sealed contract is" };
}

type Share = ChargebackCase["shares"][number];

function shareView({ earned, paid, debt, ...share }: Share, lost: boolean) {
  const [first] = paid;
  const left = debt?.left ?? 0n;
  return {
    ...share,
    most: lost && !debt ? least(share.lost, earned) : 0n,
    debt: debt && { amount: debt.amount, left, reason: debt.reason, noticeUntil: debt.noticeUntil },
    back: debt && left > 0n && first ? { id: first.id, most: least(left, first.room) } : null,
  };
}

/** Everything of one chargeback as its page shows it to one of our staff. */
export function caseView(
  { chargeback, contested, fields, contract, shares, proposals }: ChargebackCase,
  actor: AdminActor,
  now: Date,
) {
  const { state, evidenceDueAt, sentAt, sendAskedAt, sendProblem } = chargeback;
  const answerable = ANSWERABLE.includes(state);
  const inTime = !evidenceDueAt || evidenceDueAt > now;
  const waiting = sendAskedAt !== null && sentAt === null && sendProblem === null;
  const taken = chargeback.withdrawnAt !== null;
  const aside = shares.every((share) => share.aside);
  const names = Object.keys(EVIDENCE_WORDS) as (keyof EvidenceFields)[];
  return {
    ...{ now, timeZone: actor.timeZone, id: chargeback.id, state, stateWords: standsWords(state, contested) },
    ...{ amount: chargeback.amount, currency: chargeback.currency, disputeId: chargeback.disputeId },
    reason: bankReason(chargeback.reason),
    openedAt: chargeback.openedAt,
    closedAt: chargeback.closedAt,
    ...{ taken, meanwhile: meanwhile({ state, taken, aside }), bearing: bearing({ state, taken }) },
    ...bundleWords(sentAt !== null, contested && answerable),
    unanswered: !contested && answerable,
    evidenceDueAt,
    statement: chargeback.statement,
    sending: { waiting, sentAt, problem: sendProblem, by: chargeback.sendAskedBy },
    maySend: contested && answerable && inTime && !sentAt && !waiting,
    fields: names.flatMap((name) => {
      const text = fields[name];
      return text ? [{ name, label: EVIDENCE_WORDS[name], text }] : [];
    }),
    contract,
    shares: shares.map((share) => shareView(share, state === "lost")),
    proposals: proposals.map(({ byId, ...one }) => ({ ...one, mine: byId === actor.userId })),
  };
}
