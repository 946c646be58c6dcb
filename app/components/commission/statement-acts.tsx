import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { PayHere } from "#app/components/funding/pay-here.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { agreeForm, answerForm, decideForm, questionForm } from "#app/domain/commission/commission-forms.ts";
import { isOpenStatement, MOST_ISSUES } from "#app/domain/commission/statement.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { CommissionView, StatementFacts } from "./statement-card.tsx";

type Result = SubmissionResult<string[]> | undefined;

interface Props {
  page: CommissionView;
  statement: StatementFacts;
  orders: { id: string; order: string; kind: string; amount: bigint; statement: number | null }[];
  answer: { form: string; result: SubmissionResult<string[]> } | undefined;
}

function Hidden({ statement }: { statement: StatementFacts }) {
  return (
    <>
      <input type="hidden" name="statement" value={statement.number} />
      <input type="hidden" name="issue" value={statement.issue} />
    </>
  );
}

function Agree({ statement, result }: { statement: StatementFacts; result: Result }) {
  const [form] = useCheckedForm({ id: `agree-${statement.number}`, schema: agreeForm, result });
  return (
    <FormShell form={form} preventScrollReset>
      <Hidden statement={statement} />
      <div>
        <SubmitButton name="intent" value="agree">
          {statement.state === "adjusting"
            ? "Agree that it goes back"
            : `Agree to ${statementWord(statement)}`}
        </SubmitButton>
      </div>
    </FormShell>
  );
}

const statementWord = ({ final, number }: StatementFacts) =>
  final ? "the final statement" : `statement ${number}`;

function Question({ page, statement, orders, result }: Props & { result: Result }) {
  const [form, fields] = useCheckedForm({
    id: `question-${statement.number}`,
    schema: questionForm,
    result,
  });
  const back = statement.state === "adjusting";
  const rows = orders.filter((one) => (back ? one.kind !== "sale" : one.statement === statement.number));
  return (
    <details className="well" open={result !== undefined}>
      <summary className="t-strong">{back ? "Question what goes back" : "Question it"}</summary>
      <div className="mt-3">
        <FormShell form={form} preventScrollReset>
          <Hidden statement={statement} />
          <TextArea
            meta={fields.reason}
            label="What is wrong"
            hint={
              back
                ? `${page.brandName} and our staff read it, and our staff decides. Say which order should still count, and why.`
                : "The other side reads it. Say which orders are missing, or why one should not count."
            }
            rows={3}
          />
          {rows.length > 0 && (
            <CheckboxGroup
              meta={fields.rows}
              label="Orders that you mean"
              optional
              columns={2}
              choices={rows.map(({ id, order, amount }) => ({
                value: id,
                label: `${order}, ${formatMoney(amount, page.currency)}`,
              }))}
            />
          )}
          <div>
            <SubmitButton look="2" name="intent" value="question">
              Send the question
            </SubmitButton>
          </div>
        </FormShell>
      </div>
    </details>
  );
}

const SAYS = {
  answer: {
    title: "Answer and issue it again",
    hint: "Correct the orders first. Every order that came since counts too, and the time for questions starts anew.",
    button: "Issue it again",
  },
  decide: {
    title: "Decide it",
    hint: "Correct the orders first. What they come to now is what is owed.",
    button: "Decide",
  },
  take: {
    title: "Decide what goes back",
    hint: "Correct the orders first, if one should still count: less goes back then, or nothing. What they come to now is carried out.",
    button: "Let it go back",
  },
} as const;

function Answer({
  statement,
  result,
  intent,
}: {
  statement: StatementFacts;
  result: Result;
  intent: "answer" | "decide";
}) {
  const schema = intent === "answer" ? answerForm : (decideForm as unknown as typeof answerForm);
  const [form, fields] = useCheckedForm({ id: `${intent}-${statement.number}`, schema, result });
  const contested = statement.state === "contested";
  const { title, hint, button } = SAYS[contested ? "take" : intent];
  return (
    <details className="well" open={result !== undefined || contested || statement.state === "questioned"}>
      <summary className="t-strong">{title}</summary>
      <div className="mt-3">
        <FormShell form={form} preventScrollReset>
          <Hidden statement={statement} />
          <TextArea meta={fields.answer} label="What both sides read" hint={hint} rows={3} />
          <div>
            <SubmitButton look="2" name="intent" value={intent}>
              {button}
            </SubmitButton>
          </div>
        </FormShell>
      </div>
    </details>
  );
}

function Pay({ page, statement }: Pick<Props, "page" | "statement">) {
  if (!page.ways) return null;
  return (
    <PayHere
      action={`/deals/${page.number}/commission/${statement.number}/fund`}
      sum={formatMoney(statement.gross + statement.brandFee, page.currency)}
      ways={page.ways}
    />
  );
}

/** The question was not settled in time: either side can put it to our staff with its own evidence. */
function Dispute({ page, statement }: Pick<Props, "page" | "statement">) {
  return (
    <div className="well grid gap-2 justify-items-start">
      <p className="t-2">
        If you want to say more than stands here and send evidence, open a dispute about this statement: the
        other side answers, and our staff rules with reasons.
      </p>
      <ButtonLink look="2" to={`/deals/${page.number}/dispute?statement=${statement.number}`}>
        Open a dispute about it
      </ButtonLink>
    </div>
  );
}

function Disputed({ page, disputeId }: { page: CommissionView; disputeId: string | undefined }) {
  const to = page.side === "admin" ? `/admin/disputes/${disputeId}` : `/deals/${page.number}/dispute`;
  return (
    <p className="well t-2">
      This statement is in dispute. The ruling there decides it.{" "}
      <Link className="link" to={to}>
        The dispute
      </Link>
    </p>
  );
}

/** What the reader can do about a statement now; nothing where it is not theirs to act. */
export function StatementActs({ page, statement, orders, answer }: Props) {
  const of = (intent: string) =>
    answer?.form === `${intent}-${statement.number}` ? answer.result : undefined;
  const { may, side } = page;
  const open = isOpenStatement(statement.state) && !page.pausedAt;
  const agreed =
    side === "brand" ? statement.brandAgreedAt : side === "creator" ? statement.creatorAgreedAt : null;
  const mayAnswer = side === "brand" && may.speak && open && statement.issue < MOST_ISSUES;
  return (
    <div className="stack mt-4 empty:hidden">
      {statement.state === "due" && may.pay && !page.pausedAt && <Pay page={page} statement={statement} />}
      {statement.state === "issued" && open && may.speak && !agreed && (
        <Agree statement={statement} result={of("agree")} />
      )}
      {agreed && statement.state === "issued" && (
        <p className="t-2">You agreed. The other side has time yet.</p>
      )}
      {statement.state === "issued" && open && may.speak && (
        <Question {...{ page, statement, orders, answer }} result={of("question")} />
      )}
      {statement.state === "adjusting" && side === "creator" && may.speak && !page.pausedAt && (
        <>
          <Agree statement={statement} result={of("agree")} />
          <Question {...{ page, statement, orders, answer }} result={of("question")} />
        </>
      )}
      {statement.state === "contested" && may.decide && (
        <Answer statement={statement} intent="decide" result={of("decide")} />
      )}
      {mayAnswer && <Answer statement={statement} intent="answer" result={of("answer")} />}
      {statement.state === "questioned" && statement.disputes.length > 0 && (
        <Disputed page={page} disputeId={statement.disputes[0]?.id} />
      )}
      {statement.state === "questioned" && statement.disputes.length === 0 && (
        <>
          {may.decide && <Answer statement={statement} intent="decide" result={of("decide")} />}
          {side !== "admin" && may.dispute && statement.questionUntil <= page.now && (
            <Dispute page={page} statement={statement} />
          )}
        </>
      )}
    </div>
  );
}
