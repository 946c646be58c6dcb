import type { AdminActor } from "#app/domain/access/actor.ts";
import type { ChargebackCase } from "#app/domain/chargeback/case.server.ts";
import { ANSWERABLE, bankReason, STATE_WORDS } from "#app/domain/chargeback/chargeback.ts";
import { EVIDENCE_WORDS, type EvidenceFields } from "#app/domain/chargeback/evidence.ts";

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

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
  { chargeback, fields, contract, shares, proposals }: ChargebackCase,
  actor: AdminActor,
  now: Date,
) {
  const { state, evidenceDueAt, sentAt, sendAskedAt, sendProblem } = chargeback;
  const inTime = !evidenceDueAt || evidenceDueAt > now;
  const waiting = sendAskedAt !== null && sentAt === null && sendProblem === null;
  const names = Object.keys(EVIDENCE_WORDS) as (keyof EvidenceFields)[];
  return {
    ...{ now, timeZone: actor.timeZone, id: chargeback.id, state, stateWords: STATE_WORDS[state] },
    ...{ amount: chargeback.amount, currency: chargeback.currency, disputeId: chargeback.disputeId },
    reason: bankReason(chargeback.reason),
    openedAt: chargeback.openedAt,
    closedAt: chargeback.closedAt,
    taken: chargeback.withdrawnAt !== null,
    evidenceDueAt,
    statement: chargeback.statement,
    sending: { waiting, sentAt, problem: sendProblem, by: chargeback.sendAskedBy },
    maySend: ANSWERABLE.includes(state) && inTime && !sentAt && !waiting,
    fields: names.flatMap((name) => {
      const text = fields[name];
      return text ? [{ name, label: EVIDENCE_WORDS[name], text }] : [];
    }),
    contract,
    shares: shares.map((share) => shareView(share, state === "lost")),
    proposals: proposals.map(({ byId, ...one }) => ({ ...one, mine: byId === actor.userId })),
  };
}
