import { appNow, db } from "../../db.server.ts";
import { fittingCursor, pageOf, type Cursor, type Page } from "../brief/cursor.ts";
import { empty, sql } from "../brief/sql.server.ts";
import { statementName } from "./period.ts";
import { MOST_ISSUES, type StatementState } from "./statement.ts";

/** A question about a statement, with what became of it. Amounts in minor units. */
export interface QuestionRow {
  id: string;
  name: string;
  statement: number;
  state: StatementState;
  gross: bigint;
  /** What of it is to go back to the brand, when that is in question. */
  adjustment: bigint;
  currency: string;
  dealNumber: number;
  brandName: string;
  creatorName: string;
  side: string;
  reason: string;
  askedBy: string;
  askedAt: Date;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  /** Until when the brand answers, while nobody has. */
  answerBy: Date;
  /** The dispute that it became, while that is open. */
  disputeId: string | null;
}

/** Which questions: those that are our staff's to decide, those that a brand still answers, those that are over. */
export const QUESTION_FILTERS = ["ours", "theirs", "settled"] as const;
export type QuestionFilter = (typeof QUESTION_FILTERS)[number];
const SIZE = 20;

// A statement's newest question is the one that waits; earlier issues were answered.
const open = sql`s.state in ('questioned', 'contested') and q.issue = s.issue`;
const ours = sql`(s.state = 'contested' or s.question_until <= app_now() or s.issue >= ${MOST_ISSUES})`;
const WANTED = {
  ours: sql`${open} and ${ours}`,
  theirs: sql`${open} and not ${ours}`,
  settled: sql`not (${open})`,
};

/** Questions of one filter, the longest asked on top, of those that are over the newest; and how many are ours. Three statements. */
export async function questionQueue(
  filter: QuestionFilter,
  asked: Cursor | null,
): Promise<{ page: Page<QuestionRow>; waiting: number; now: Date }> {
  const cursor = fittingCursor(asked, "instant");
  const down = (filter === "settled") !== (cursor?.to === "previous");
  const from = cursor
    ? sql`and (q.asked_at, q.id) ${down ? sql`<` : sql`>`} (${cursor.key}::timestamptz, ${cursor.id}::uuid)`
    : empty;
  const direction = down ? sql`desc` : sql`asc`;
  type Found = Omit<QuestionRow, "name"> & { periodFrom: Date; final: boolean };
  const [rows, [count], now] = await Promise.all([
    db.$queryRaw<Found[]>`
      select q.id, s.number as statement, s.state::text as state, s.gross, s.adjustment, d.currency, d.number as "dealNumber",
        br.name as "brandName", cr.display_name as "creatorName", q.side, q.reason, q.asked_by as "askedBy",
        q.asked_at as "askedAt", q.answer, q.answered_by as "answeredBy", q.answered_at as "answeredAt",
        s.question_until as "answerBy", s.period_from as "periodFrom", s.final,
        (select x.id from dispute x where x.statement_id = s.id and x.state <> 'closed' limit 1) as "disputeId"
      from statement_question q join commission_statement s on s.id = q.statement_id join deal d on d.id = s.deal_id
        join brand br on br.id = d.brand_id join creator cr on cr.id = d.creator_id
      where ${WANTED[filter]} ${from}
      order by q.asked_at ${direction}, q.id ${direction} limit ${SIZE + 1}`,
    db.$queryRaw<{ waiting: number }[]>`
      select count(*)::int as waiting from statement_question q
        join commission_statement s on s.id = q.statement_id where ${WANTED.ours}`,
    appNow(),
  ]);
  const named = rows.map(({ periodFrom, final, ...row }) => ({
    ...row,
    name: statementName({ periodFrom, final }),
  }));
  const page = pageOf(named, SIZE, cursor, (row) => row.askedAt.toISOString());
  return { page, waiting: count?.waiting ?? 0, now };
}
