import { act, db, type Tx } from "../../db.server.ts";
import { type LoadedDeal, lockedDeal } from "../deal/load.server.ts";
import { claimReminder, hoursLeft } from "../deal/remind.server.ts";
import { eachDue } from "../each-due.server.ts";
import { done } from "../refusal.ts";
import { settleUnquestioned } from "./agree.server.ts";
import { statementById } from "./load.server.ts";
import { periodFrom } from "./period.ts";
import { stateCommission } from "./state-statement.server.ts";
import { isOpenStatement } from "./statement.ts";
import { tellDue, tellStaff } from "./tell.server.ts";

interface Due {
  id: string;
  deal_id: string;
}

/** One act on the locked deal of a row; says whether it did something. */
const onDeal = (dealId: string, work: (tx: Tx, now: Date, deal: LoadedDeal) => Promise<boolean>) =>
  act(async (tx, now) => done(await work(tx, now, await lockedDeal(tx, dealId)))).then(
    (result) => result.ok && result.value,
  );

/** Issues what is due of one deal; a month without orders is passed over. */
async function issueNext(tx: Tx, now: Date, deal: LoadedDeal): Promise<boolean> {
  const account = await tx.commission.findUniqueOrThrow({ where: { dealId: deal.id } });
  if (deal.pausedAt || !account.nextIssueAt || account.nextIssueAt > now) return false;
  const last = await tx.commissionStatement.findFirst({
    where: { dealId: deal.id },
    orderBy: { number: "desc" },
  });
  // One open statement at a time: what it comes to decides what the next one starts from.
  if (last && isOpenStatement(last.state)) return false;
  const period = periodFrom(account.periodFrom, account);
  const statement = await stateCommission(tx, now, deal, period);
  const rest = statement !== null && statement.gross > 0n && statement.balance > statement.gross;
  const next = period.final
    ? { periodFrom: account.periodFrom, nextIssueAt: rest ? now : null }
    : { periodFrom: period.to, nextIssueAt: periodFrom(period.to, account).issueAt };
  await tx.commission.update({ where: { id: account.id }, data: next });
  return true;
}

/** Issues the next statement of one deal if its time has come; says whether it did something. */
export const issueDue = (dealId: string): Promise<boolean> => onDeal(dealId, issueNext);

/** Issues the monthly and final statements whose time has come. Bounded; one transaction each. */
export async function issueStatements(limit = 50): Promise<number> {
  const due = await db.$queryRaw<Due[]>`
    select c.id, c.deal_id from commission c join deal d on d.id = c.deal_id
    where c.next_issue_at <= app_now() and d.paused_at is null and not exists (
      select 1 from commission_statement s where s.deal_id = c.deal_id and s.state in ('issued', 'questioned'))
    order by c.next_issue_at limit ${limit}`;
  return eachDue(due, ({ deal_id: dealId }) => issueDue(dealId));
}

/** Statements, and adjustments of them, that nobody questioned in time are agreed. Bounded; one transaction each. */
export async function agreeBySilence(limit = 50): Promise<number> {
  const due = await db.$queryRaw<Due[]>`
    select s.id, s.deal_id from commission_statement s join deal d on d.id = s.deal_id
    where s.state in ('issued', 'adjusting') and s.question_until <= app_now() and d.paused_at is null
    order by s.question_until limit ${limit}`;
  return eachDue(due, ({ id, deal_id: dealId }) =>
    onDeal(dealId, (tx, now, deal) => settleUnquestioned(tx, now, deal, id)),
  );
}

/** Questions that the brand has not answered in time go to our staff, once. Bounded. */
export async function escalateQuestions(limit = 50): Promise<number> {
  const due = await db.$queryRaw<Due[]>`
    select s.id, s.deal_id from commission_statement s join deal d on d.id = s.deal_id
    where s.state = 'questioned' and s.question_until <= app_now() and d.paused_at is null
      and not exists (select 1 from reminder r
        where r.subject_id = s.id and r.kind = 'statement_stuck' and r.deadline = s.question_until)
    order by s.question_until limit ${limit}`;
  return eachDue(due, ({ id, deal_id: dealId }) =>
    onDeal(dealId, async (tx, now, deal) => {
      const statement = await statementById(tx, id);
      if (statement.state !== "questioned" || statement.questionUntil > now) return false;
      if (!(await claimReminder(tx, now, id, "statement_stuck", statement.questionUntil))) return false;
      const last = await tx.statementQuestion.findFirst({
        where: { statementId: id },
        orderBy: { issue: "desc" },
      });
      await tellStaff(tx, now, deal, statement, last?.reason ?? "");
      return true;
    }),
  );
}

/** Hours before the limit, and days after it, at which the brand is reminded that a statement waits for its money. */
const REMIND_HOURS = 24;
const LATE_DAYS = 7;

/** Reminds the brand a day before the limit, at the limit, and every week that it is late. Bounded. */
export async function remindOfStatements(limit = 50): Promise<number> {
  const due = await db.$queryRaw<(Due & { at: Date })[]>`
    select id, deal_id, at from (
      select s.id, s.deal_id, case when s.due_at > app_now() then s.due_at - ${REMIND_HOURS} * interval '1 hour'
        else date_bin(${LATE_DAYS} * interval '1 day', app_now(), s.due_at) end as at
      from commission_statement s join deal d on d.id = s.deal_id where s.state = 'due' and d.paused_at is null
    ) turn where at <= app_now() and not exists (select 1 from reminder r
      where r.subject_id = turn.id and r.kind = 'statement_due' and r.deadline = turn.at)
    order by at limit ${limit}`;
  return eachDue(due, ({ id, deal_id: dealId, at }) =>
    onDeal(dealId, async (tx, now, deal) => {
      const statement = await statementById(tx, id);
      const { dueAt } = statement;
      if (statement.state !== "due" || !dueAt) return false;
      if (!(await claimReminder(tx, now, id, "statement_due", at))) return false;
      const late = dueAt <= now;
      await tellDue(tx, now, deal, statement, { hoursLeft: late ? null : hoursLeft(dueAt, now), late });
      return true;
    }),
  );
}
