import type { AdminActor } from "#app/domain/access/actor.ts";
import { eventWords } from "#app/domain/audit/event-words.ts";
import { itemWords } from "#app/domain/contract/clauses.ts";
import type { DisputeBundle } from "#app/domain/dispute/bundle.server.ts";
import { STAFF_ACTS } from "#app/domain/dispute/dispute.ts";
import { disputedFee, sharesOf, sumsOf } from "#app/domain/dispute/stake.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

const PAYOUT_WORDS: Record<string, string> = {
  scheduled: "in its hold",
  sending: "being sent",
  paid: "paid",
  failed: "failed",
  blocked_payee: "waits for the payout account",
  cancelled: "taken back",
  needs_review: "being looked at",
};

function moneyRows({ deal, money }: DisputeBundle) {
  const words = (amount: bigint) => formatMoney(amount, deal.currency);
  return [
    { label: "Paid in", value: words(money.funded) },
    { label: "Released", value: words(money.released) },
    { label: "Refunded", value: words(money.refunded) },
    { label: "Held", value: words(money.held) },
    ...deal.payouts.map(({ amount, state }, at) => ({
      label: `Payout ${at + 1}`,
      value: `${words(amount)}, ${PAYOUT_WORDS[state] ?? state}`,
    })),
    ...deal.refunds.map(({ amount, reason }, at) => ({
      label: `Refund ${at + 1}`,
      value: `${words(amount)}: ${reason}`,
    })),
  ];
}

/** What the form of a ruling needs; null while it is not our staff's turn, or not this person's. */
function rulingView({ dispute, deal }: DisputeBundle, actor: AdminActor, now: Date) {
  if (!STAFF_ACTS.includes(dispute.state)) return null;
  const stakes = dispute.items.map((item) => ({ ...item, dueAt: null }));
  const words = (outcome: "full" | "refund") => {
    const { kept, refunded } = sumsOf(
      sharesOf(stakes, { outcome, amount: null }, { now, currency: deal.currency }),
    );
    const [paid, back] = [formatMoney(kept, deal.currency), formatMoney(refunded, deal.currency)];
    return `${deal.creatorName} is paid ${paid}, ${deal.brandName} gets ${back} back.`;
  };
  return {
    final: dispute.state === "appealed",
    own: dispute.rulings[0]?.decidedById === actor.userId,
    counted: dispute.statementNumber !== null,
    gives: { full: words("full"), refund: words("refund") },
    fee: formatMoney(disputedFee(stakes), deal.currency),
    appealHours: deal.limits.disputeAppealHours,
    mayRevise: !stakes.some(({ state }) => state === "accepted"),
  };
}

function termsView({ terms }: DisputeBundle) {
  return terms.map(({ body, ...one }) => ({
    ...one,
    gross: BigInt(body.totals.gross),
    currency: body.currency,
    items: body.items.map((item) => ({
      ...{ id: item.id, label: itemWords(item), specification: item.specification },
      gross: BigInt(item.gross),
    })),
    dos: body.guidelines?.dos ?? [],
    donts: body.guidelines?.donts ?? [],
  }));
}

/** Everything of one dispute on one page for our staff. */
export function bundleView(bundle: DisputeBundle, actor: AdminActor, now: Date) {
  const { dispute, deal, messages, events } = bundle;
  return {
    ...{ now, timeZone: actor.timeZone, dispute, ruling: rulingView(bundle, actor, now) },
    statement: bundle.statement,
    takenByMe: dispute.assignedTo?.id === actor.userId,
    number: deal.number,
    title: deal.title,
    currency: deal.currency,
    names: { brandName: deal.brandName, creatorName: deal.creatorName },
    pausedAt: deal.pausedAt,
    money: moneyRows(bundle),
    files: deal.files.map(({ id, name, mime, purpose }) => ({
      id,
      mime,
      name: `${name} (${purpose.replaceAll("_", " ")})`,
    })),
    terms: termsView(bundle),
    items: deal.deliverables.map((item) => ({
      ...{ id: item.id, label: item.label, state: item.state },
      disputed: dispute.items.some(({ id }) => id === item.id),
      drafts: item.drafts.map(({ version, caption, note, feedback, submittedAt }) => ({
        ...{ version, caption, note, feedback, submittedAt },
      })),
      posts: item.livePosts.map(({ id, url, caption, problem, submittedAt }) => ({
        ...{ id, url, caption, problem, submittedAt },
      })),
    })),
    messages: messages.map(({ id, side, author, createdAt, body }) => ({
      ...{ id, side, body, author: author.name, at: createdAt },
    })),
    timeline: events.map(({ id, at, actorKind, actorName, event }) => ({
      ...{ id, at, side: actorKind, words: eventWords(event, actorName) },
    })),
  };
}
