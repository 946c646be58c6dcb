import { SectionCard } from "#app/components/ui/card.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { Link } from "@remix-run/react";
import { deliverableName, type Platform } from "#app/domain/account/platforms.ts";
import type { FrozenStats } from "#app/domain/account/stats.ts";
import { PastWorkList } from "./past-work.tsx";
import { StatsCard } from "./stats-card.tsx";

/** What was sent with an application. Amounts in minor units. */
export interface SentView {
  now: Date;
  timeZone: string;
  submittedAt: Date;
  pitch: string;
  availability: string;
  answers: readonly { question: string; answer: string }[];
  pastWork: readonly { title: string; brandName: string; url: string; line: string }[];
  gross: bigint;
  lines: readonly { id: string; platform: Platform; format: string; quantity: number; amount: bigint }[];
  snapshots: readonly { id: string; stats: FrozenStats; frozenAt: Date }[];
  askedCountry: string | null;
  brief: { currency: string; slug: string };
}

/** The answers to the brief's questions. */
export function Answers({ answers }: Pick<SentView, "answers">) {
  if (answers.length === 0) return null;
  return (
    <dl className="grid gap-2.5">
      {answers.map((one) => (
        <div key={one.question}>
          <dt className="t-small t-2">{one.question}</dt>
          <dd className="whitespace-pre-line">{one.answer}</dd>
        </div>
      ))}
    </dl>
  );
}

function Frozen({ view }: { view: SentView }) {
  const { now, timeZone } = view;
  return (
    <SectionCard
      id="frozen"
      title="Your numbers, as they were frozen"
      aside={<span className="t-small t-2">They do not change here</span>}
    >
      <div className="grid gap-8">
        {view.snapshots.map((one) => (
          <StatsCard
            key={one.id}
            stats={one.stats}
            askedCountry={view.askedCountry}
            now={now}
            timeZone={timeZone}
          />
        ))}
      </div>
    </SectionCard>
  );
}

/** The application as it was sent: pitch, price, answers, and the frozen numbers. */
export function SentApplication({ view }: { view: SentView }) {
  const { now, timeZone, brief, lines } = view;
  const rows = lines.map((line) => ({ label: deliverableName(line), amount: line.amount }));
  return (
    <>
      <SectionCard
        id="sent"
        title="What you sent"
        aside={<LocalTime at={view.submittedAt} now={now} timeZone={timeZone} className="t-small t-2" />}
      >
        <div className="grid gap-5">
          <p className="whitespace-pre-line max-w-[68ch]">{view.pitch}</p>
          <Answers answers={view.answers} />
          {view.pastWork.length > 0 && (
            <div>
              <span className="block t-small t-2">Past sponsored work</span>
              <PastWorkList work={view.pastWork} />
            </div>
          )}
          {view.availability && (
            <p>
              <span className="block t-small t-2">When you could make it</span>
              {view.availability}
            </p>
          )}
          {view.gross > 0n ? (
            <MoneyRows
              currency={brief.currency}
              rows={[...rows, { label: "You asked", amount: view.gross, sum: true }]}
            />
          ) : (
            <p>The brief has no fixed fee, so there was no price to ask.</p>
          )}
          <p className="t-small">
            <Link className="link" to={`/briefs/${brief.slug}`}>
              Read the brief
            </Link>
          </p>
        </div>
      </SectionCard>
      <Frozen view={view} />
    </>
  );
}
