import { db, type Tx } from "#app/db.server.ts";

export interface LedgerProblem {
  code:
    | "journal_off_balance"
    | "journal_too_short"
    | "deal_does_not_add_up"
    | "account_overdrawn"
    | "charge_not_shared"
    | "funding_differs"
    | "payable_differs"
    | "refunds_differ";
  /** What it is about: a journal's, deal's, creator's id or an account's kind. */
  subject: string;
  detail: string;
}

/**
 * Every broken invariant of the ledger by itself: journals that do not sum to zero, deals whose
 * released + refunded + held is not what was funded, and `held` or `payable` in debit. Empty when sound.
 */
export async function ledgerProblems(client: Tx = db): Promise<LedgerProblem[]> {
  return client.$queryRaw<LedgerProblem[]>`
    select 'journal_off_balance' as code, j.id::text as subject,
        concat(j.kind, ' is off by ', sum(p.amount), ' ', a.currency) as detail
      from journal j join posting p on p.journal_id = j.id join ledger_account a on a.id = p.account_id
      group by j.id, j.kind, a.currency having sum(p.amount) <> 0
    union all
    select 'journal_too_short', j.id::text, concat(j.kind, ' has ', count(p.id), ' posting(s)')
      from journal j left join posting p on p.journal_id = j.id group by j.id, j.kind having count(p.id) < 2
    union all
    select 'deal_does_not_add_up', a.owner,
        concat('held was moved by ', string_agg(distinct j.kind, ', '), ', off by ', sum(p.amount), ' ', a.currency)
      from ledger_account a join posting p on p.account_id = a.id join journal j on j.id = p.journal_id
      where a.kind = 'held' and j.kind not in ('deal_funded', 'share_funded', 'deliverable_released', 'deal_refunded')
      group by a.owner, a.currency having sum(p.amount) <> 0
    union all
    select 'account_overdrawn', a.owner, concat(a.kind, ' is in debit by ', sum(p.amount), ' ', a.currency)
      from ledger_account a join posting p on p.account_id = a.id where a.kind in ('held', 'payable')
      group by a.id having sum(p.amount) > 0
    union all
    select 'charge_not_shared', a.owner, concat('of one charge for several deals, ', -sum(p.amount), ' ', a.currency, ' is nobody''s')
      from ledger_account a join posting p on p.account_id = a.id where a.kind = 'suspense' and a.owner like 'checkout:%'
      group by a.id having sum(p.amount) <> 0`;
}

/**
 * Where the commands to the outside (fundings, payouts, refunds) and the ledger tell different stories:
 * each deal's paid fundings are what was funded, each creator's unsent payouts are what is payable, and the
 * refunds on their way are what is owed to brands. Empty when they agree.
 */
export async function commandProblems(client: Tx = db): Promise<LedgerProblem[]> {
  return client.$queryRaw<LedgerProblem[]>`
    with booked as (
      select a.kind, a.owner, a.currency,
        (-coalesce(sum(p.amount) filter (where a.kind <> 'held' or j.kind in ('deal_funded', 'share_funded')), 0))::bigint as amount
      from ledger_account a join posting p on p.account_id = a.id join journal j on j.id = p.journal_id
      where a.kind in ('held', 'payable', 'refunds_payable') group by a.kind, a.owner, a.currency
    ), commanded as (
      select 'held'::account_kind as kind, deal_id::text as owner, currency, sum(paid_amount)::bigint as amount
        from funding where state = 'paid' group by deal_id, currency
      union all
      select 'payable', creator_id::text, currency, sum(amount)::bigint from payout
        where state not in ('paid', 'cancelled') group by creator_id, currency
      union all
      select 'refunds_payable', 'platform', currency, sum(amount)::bigint from refund
        where state <> 'succeeded' group by currency
    )
    select case kind when 'held' then 'funding_differs' when 'payable' then 'payable_differs' else 'refunds_differ' end
        as code, owner as subject,
        concat('the ledger says ', coalesce(b.amount, 0), ', the commands ', coalesce(c.amount, 0), ' ', currency) as detail
      from booked b full join commanded c using (kind, owner, currency)
      where coalesce(b.amount, 0) <> coalesce(c.amount, 0)`;
}
