import { LocalTime } from "#app/components/ui/local-time.tsx";
import type { Side } from "#app/domain/access/actor.ts";
import { OUTCOME_EFFECTS, OUTCOME_WORDS, type Outcome } from "#app/domain/dispute/reasons.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { Evidence } from "./evidence.tsx";

export interface CourseView {
  statements: {
    id: string;
    kind: string;
    side: Side;
    author: string;
    text: string;
    at: Date;
    files: { id: string; name: string; mime: string }[];
  }[];
  rulings: {
    id: string;
    round: number;
    outcome: Outcome;
    reason: string;
    by: string | null;
    decidedAt: Date;
    sums: { kept: bigint; refunded: bigint } | null;
  }[];
}

interface Props {
  dispute: CourseView;
  names: { brandName: string; creatorName: string };
  currency: string;
  timeZone: string;
  now: Date;
}

const KIND: Record<string, string> = {
  opened: "opened the dispute",
  answered: "answered",
  appealed: "appealed",
};

function Statement({
  one,
  names,
  timeZone,
  now,
}: { one: CourseView["statements"][number] } & Omit<Props, "dispute" | "currency">) {
  const who = one.side === "brand" ? names.brandName : names.creatorName;
  return (
    <li className="card pad grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="t-sec">
          {who} {KIND[one.kind] ?? one.kind}
        </h3>
        <LocalTime at={one.at} now={now} timeZone={timeZone} className="t-small t-2" />
      </div>
      <p className="whitespace-pre-line break-words prose-col">{one.text}</p>
      <Evidence files={one.files} />
      <p className="t-small t-2">Written by {one.author}</p>
    </li>
  );
}

function RulingCard({
  one,
  names,
  currency,
  timeZone,
  now,
}: { one: CourseView["rulings"][number] } & Omit<Props, "dispute">) {
  return (
    <li className="card pad grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="t-sec">
          {one.round === 2 ? "Decision on the appeal" : one.by ? "Ruling" : "Ruling, because nobody answered"}
          : {OUTCOME_WORDS[one.outcome].toLowerCase()}
        </h3>
        <LocalTime at={one.decidedAt} now={now} timeZone={timeZone} className="t-small t-2" />
      </div>
      <p className="prose-col">{OUTCOME_EFFECTS[one.outcome]}</p>
      {one.sums && (
        <p className="t-strong">
          {names.creatorName} is paid {formatMoney(one.sums.kept, currency)}; {names.brandName} gets{" "}
          {formatMoney(one.sums.refunded, currency)} back.
        </p>
      )}
      <p className="well whitespace-pre-line break-words">{one.reason}</p>
      <p className="t-small t-2">
        {one.by ? `${one.by} of our staff` : "By the rule that both sides were told"}
      </p>
    </li>
  );
}

/** What both sides wrote and what was decided, in order: the same for them and for our staff. */
export function DisputeCourse(props: Props) {
  const { dispute, ...rest } = props;
  const steps = [
    ...dispute.statements.map((one) => ({ at: one.at, key: one.id, one, kind: "statement" as const })),
    ...dispute.rulings.map((one) => ({ at: one.decidedAt, key: one.id, one, kind: "ruling" as const })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <ol className="stack" aria-label="Course of the dispute">
      {steps.map((step) =>
        step.kind === "statement" ? (
          <Statement key={step.key} one={step.one} {...rest} />
        ) : (
          <RulingCard key={step.key} one={step.one} {...rest} />
        ),
      )}
    </ol>
  );
}
