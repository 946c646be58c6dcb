import { db, type Tx } from "#app/db.server.ts";

export interface StateProblem {
  code:
    "payout_differs" | "refund_differs" | "ended_deal_holds" | "work_without_payout" | "deal_without_funds";
  /** The payout, refund, deliverable or deal. */
  subject: string;
  dealId: string;
  detail: string;
}

/** What a finished command says it moved, against the journal that it left behind. */
function commandsWithoutBooks(client: Tx): Promise<StateProblem[]> {
  return client.$queryRaw<StateProblem[]>`
    with done as (
      select 'payout' as what, id, deal_id, amount, currency, transfer_id as moved, 'payout:' || id as key,
          'payable'::account_kind as account
        from payout where state = 'paid' and amount > 0
      union all
      select 'refund', id, deal_id, amount, currency, refund_id, 'refund-sent:' || id
          || case when cardinality(returned_ids) > 0 then ':' || cardinality(returned_ids) else '' end, 'refunds_payable'
        from refund where state = 'succeeded'
    )
    select concat(what, '_differs') as code, d.id::text as subject, d.deal_id::text as "dealId",
      concat('the ', what, ' says ', d.amount, ' by ', d.moved, ', its journal ', coalesce(s.amount, 0), ' by ',
        coalesce(j.processor_id, 'nothing')) as detail
    from done d left join journal j on j.idempotency_key = d.key left join lateral (
      select sum(p.amount) as amount from posting p join ledger_account a on a.id = p.account_id
      where p.journal_id = j.id and a.kind = d.account and a.currency = d.currency
    ) s on true
    where s.amount is distinct from d.amount or j.processor_id is distinct from d.moved`;
}

/** What a deal's and its work's states promise about money that is not so. */
function statesWithoutMoney(client: Tx): Promise<StateProblem[]> {
  return client.$queryRaw<StateProblem[]>`
    select 'ended_deal_holds' as code, d.id::text as subject, d.id::text as "dealId",
        concat('a ', d.state, ' deal still holds ', -sum(p.amount), ' ', a.currency) as detail
      from deal d join ledger_account a on a.kind = 'held' and a.owner = d.id::text join posting p on p.account_id = a.id
      where d.state in ('completed', 'cancelled') group by d.id, a.currency having sum(p.amount) <> 0
    union all
    select 'work_without_payout', v.id::text, v.deal_id::text,
        concat('the work is ', v.state, ', its payout ', coalesce(p.state::text, 'was never made'))
      from deliverable v left join payout p on p.deliverable_id = v.id
      where v.state in ('accepted', 'paid') and v.gross > 0 and (p.id is null or (v.state = 'paid' and p.state <> 'paid'))
    union all
    select 'deal_without_funds', d.id::text, d.id::text, concat('the deal is ', d.state, ' and nobody has paid for it')
      from deal d where d.state in ('active', 'completed') and d.gross + d.brand_fee > 0
        and not exists (select 1 from funding f where f.deal_id = d.id and f.state = 'paid')`;
}

/**
 * Where rows that people read tell another story than the books: a payout or refund that is done and names another
 * amount or another movement than its journal, an ended deal that still holds money, accepted work with a fee and without
 * a payout, a running deal without funds. Empty when they agree.
 */
export async function stateProblems(client: Tx = db): Promise<StateProblem[]> {
  return [...(await commandsWithoutBooks(client)), ...(await statesWithoutMoney(client))];
}
