// What the rules look at, read in one statement. Amounts are minor units, as text.
import { db } from "#app/db.server.ts";

export interface Statement {
  id: string;
  number: number;
  state: string;
  final: boolean;
  issue: number;
  /** As the statement says, and as the rows that it counts come to. */
  revenue: string;
  counted: string;
  balance: string;
  gross: string;
  brandFee: string;
  creatorFee: string;
  /** What of it is to go back, and whether returns can still add to that. */
  adjustment: string;
  holds: boolean;
}

/** A deal's part of a chargeback. */
export interface Share {
  id: string;
  charge: string;
  state: string;
  /** Whether the bank has taken the money. */
  taken: boolean;
  /** The payment was going back anyway, so the deal goes on. */
  aside: boolean;
  whole: string;
  amount: string;
  fromHeld: string;
  lost: string;
}

/** What the creator of a deal owes for it, and what was taken for that. */
export interface Debt {
  id: string;
  amount: string;
  netted: string;
  takenBack: string;
  /** On its way to be taken back. */
  underWay: string;
  /** Something was taken off before the notice was over. */
  early: boolean;
}

export interface Snapshot {
  deal: string;
  standsStill: string | null;
  items: { id: string; state: string; contentOnly: boolean; gross: string }[];
  fundings: {
    id: string;
    state: string;
    chargeId: string | null;
    groupId: string | null;
    statementId: string | null;
    paid: string | null;
    groupPaid: string | null;
  }[];
  payouts: {
    id: string;
    state: string;
    gross: string;
    fee: string;
    netted: string;
    amount: string;
    statementId: string | null;
    transferId: string | null;
  }[];
  refunds: {
    id: string;
    state: string;
    amount: string;
    cause: string;
    fundingId: string;
    refundId: string | null;
    chargeId: string;
  }[];
  /** The account of the sales; null while there is none. `issues`: more statements come; `due`: one now. */
  account: { issues: boolean; due: boolean } | null;
  statements: Statement[];
  /** All rows of the sales together. */
  sold: string;
  shares: Share[];
  debts: Debt[];
  payee: string | null;
  payeeActive: boolean;
  /** Journals of this deal that do not sum to zero. */
  offBalance: number;
  books: { funded: string; held: string; released: string; refunded: string };
  /** The creator's own accounts, of all deals. */
  creator: { payable: string; owed: string };
}

/** Everything of these deals that the rules look at, in their order, read from one moment. */
export async function look(dealIds: readonly string[]): Promise<Snapshot[]> {
  const rows = await db.$queryRaw<{ id: string; seen: Snapshot }[]>`
    select d.id::text as id, json_build_object('deal', d.state, 'standsStill', d.pause_kind,
      'items', (select json_agg(json_build_object('id', id, 'state', state, 'contentOnly', content_only,
        'gross', gross::text) order by position) from deliverable where deal_id = d.id),
      'fundings', coalesce((select json_agg(json_build_object('id', f.id, 'state', f.state, 'chargeId', f.charge_id,
        'groupId', f.group_id, 'statementId', f.statement_id, 'paid', f.paid_amount::text, 'groupPaid', g.paid_amount::text)
        order by f.created_at, f.id) from funding f left join funding_group g on g.id = f.group_id
        where f.deal_id = d.id), '[]'),
      'payouts', coalesce((select json_agg(json_build_object('id', id, 'state', state, 'gross', gross::text,
        'fee', fee::text, 'netted', netted::text, 'amount', amount::text, 'statementId', statement_id,
        'transferId', transfer_id) order by id) from payout where deal_id = d.id), '[]'),
      'refunds', coalesce((select json_agg(json_build_object('id', id, 'state', state, 'amount', amount::text, 'cause', cause,
        'fundingId', funding_id, 'refundId', refund_id, 'chargeId', charge_id) order by id)
        from refund where deal_id = d.id), '[]'),
      'account', (select json_build_object('issues', next_issue_at is not null, 'due', coalesce(next_issue_at <= app_now(), false))
        from commission where deal_id = d.id),
      'statements', coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'state', s.state,
        'final', s.final, 'issue', s.issue, 'revenue', s.revenue::text, 'counted', (select coalesce(sum(c.amount), 0)::text
          from counted_conversion k join conversion c on c.id = k.conversion_id where k.statement_id = s.id),
        'balance', s.balance::text, 'gross', s.gross::text, 'brandFee', s.brand_fee::text, 'creatorFee', s.creator_fee::text,
        'adjustment', s.adjustment::text, 'holds', coalesce(s.hold_until > app_now(), false))
        order by s.number) from commission_statement s where s.deal_id = d.id), '[]'),
      'sold', (select coalesce(sum(amount), 0)::text from conversion where deal_id = d.id),
      'shares', coalesce((select json_agg(json_build_object('id', c.id, 'charge', c.charge_id, 'state', c.state,
        'taken', c.withdrawn_at is not null, 'aside', s.aside, 'whole', c.amount::text, 'amount', s.amount::text, 'fromHeld', s.from_held::text,
        'lost', s.lost::text) order by c.id) from chargeback_share s join chargeback c on c.id = s.chargeback_id
        where s.deal_id = d.id), '[]'),
      'debts', coalesce((select json_agg(json_build_object('id', r.id, 'amount', r.amount::text,
        'netted', (select coalesce(sum(amount), 0)::text from netting where receivable_id = r.id),
        'takenBack', (select coalesce(sum(amount), 0)::text from payout_reversal where receivable_id = r.id and state = 'succeeded'),
        'underWay', (select coalesce(sum(amount), 0)::text from payout_reversal where receivable_id = r.id
          and state in ('scheduled', 'sending')),
        'early', exists (select 1 from netting where receivable_id = r.id and at < r.notice_until)) order by r.id)
        from receivable r where r.deal_id = d.id), '[]'),
      'payee', (select payee_account_id from creator where id = d.creator_id),
      'payeeActive', (select payee_active_at is not null from creator where id = d.creator_id),
      'offBalance', (select count(*) from (select 1 from journal j join posting p on p.journal_id = j.id
        where j.deal_id = d.id group by j.id having sum(p.amount) <> 0) off),
      'books', (select json_build_object('held', coalesce(-sum(p.amount), 0)::text,
        'funded', coalesce(-sum(p.amount) filter (where j.kind in ('deal_funded', 'share_funded')), 0)::text,
        'released', coalesce(sum(p.amount) filter (where j.kind = 'deliverable_released'), 0)::text,
        'refunded', coalesce(sum(p.amount) filter (where j.kind = 'deal_refunded'), 0)::text)
        from ledger_account a join posting p on p.account_id = a.id join journal j on j.id = p.journal_id
        where a.kind = 'held' and a.owner = d.id::text),
      'creator', (select json_build_object('payable', coalesce(-sum(p.amount) filter (where a.kind = 'payable'), 0)::text,
        'owed', coalesce(sum(p.amount) filter (where a.kind = 'receivable'), 0)::text)
        from ledger_account a join posting p on p.account_id = a.id
        where a.kind in ('payable', 'receivable') and a.owner = d.creator_id::text)
    ) as seen from deal d where d.id = any(${[...dealIds]}::uuid[])`;
  return dealIds.map((dealId) => {
    const row = rows.find(({ id }) => id === dealId);
    if (!row) throw new Error(`Deal ${dealId} is gone`);
    return row.seen;
  });
}
