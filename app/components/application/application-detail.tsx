import { Notice } from "#app/components/ui/notice.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { missedSentence } from "#app/domain/brief/eligibility.ts";
import { TieWarnings } from "#app/components/competition/tie-warnings.tsx";
import { Appeals, AuthenticityNotes } from "./authenticity-notes.tsx";
import { FitBreakdown } from "./fit-breakdown.tsx";
import { TeamNotes } from "./team-notes.tsx";
import type { ApplicantDetail, DetailProps } from "./brand-application.ts";
import { PastWorkList } from "./past-work.tsx";
import { DecidePanel } from "./decide-panel.tsx";
import { Answers } from "./sent-application.tsx";
import { StatsCard } from "./stats-card.tsx";

function Rules({ detail }: { detail: ApplicantDetail }) {
  if (detail.failed.length === 0)
    return (
      <p className="flex items-center gap-2">
        <span className="text-ok">
          <Icon name="circle-check" size="s" />
        </span>
        Meets everything that the brief asks
      </p>
    );
  return (
    <Notice title="Not everything that the brief asks">
      <ul className="grid gap-1 mt-1">
        {detail.failed.map((one) => (
          <li key={one.criterion + one.asked}>
            {missedSentence(one).replace("you have", "they have").replace("the brand asks", "you ask")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Words({ detail, now, timeZone }: Pick<DetailProps, "detail" | "now" | "timeZone">) {
  return (
    <section aria-label="Pitch and answers" className="grid gap-5 content-start">
      <div>
        <h2 className="t-sec mb-1.5">Pitch</h2>
        <p className="whitespace-pre-line max-w-[60ch]">{detail.pitch}</p>
        <p className="t-small t-2 mt-2">
          {detail.editedAt ? (
            <>
              Edited by {detail.name} on <LocalTime at={detail.editedAt} now={now} timeZone={timeZone} />,
              before you opened it.{" "}
            </>
          ) : null}
          Since you opened it, {detail.name} can no longer change it.
        </p>
        {detail.availability && (
          <p className="t-small t-2 mt-2 flex items-center gap-1.5">
            <Icon name="calendar" size="s" />
            {detail.availability}
          </p>
        )}
      </div>
      {detail.answers.length > 0 && (
        <div>
          <h2 className="t-sec mb-1.5">Your {detail.answers.length === 1 ? "question" : "questions"}</h2>
          <Answers answers={detail.answers} />
        </div>
      )}
      {detail.pastWork.length > 0 && (
        <div>
          <h2 className="t-sec mb-1.5">Past sponsored work</h2>
          <PastWorkList work={detail.pastWork} />
        </div>
      )}
      {detail.bio && (
        <div>
          <h2 className="t-sec mb-1.5">About {detail.name}</h2>
          <p className="t-2 whitespace-pre-line max-w-[60ch]">{detail.bio}</p>
        </div>
      )}
      <Rules detail={detail} />
    </section>
  );
}

function Numbers({ detail, now, timeZone }: Pick<DetailProps, "detail" | "now" | "timeZone">) {
  const several = detail.snapshots.length > 1;
  return (
    <section aria-label="Numbers, frozen when they applied">
      <h2 className="t-sec mb-1">Numbers</h2>
      <p className="t-small t-2 mb-4">Frozen when {detail.name} applied. Each says where it comes from.</p>
      <div className={several ? "grid gap-8 md:grid-cols-2 xl:gap-12" : "grid gap-8"}>
        {detail.snapshots.map((one) => (
          <StatsCard
            key={one.id}
            stats={one.stats}
            askedCountry={detail.askedCountry}
            now={now}
            timeZone={timeZone}
            compact={several}
          />
        ))}
      </div>
    </section>
  );
}

function FitSection({ detail, now, timeZone }: Pick<DetailProps, "detail" | "now" | "timeZone">) {
  const { fit } = detail;
  return (
    <section aria-labelledby={`fit-${detail.id}`} className="grid gap-4 content-start">
      <h2 className="t-sec" id={`fit-${detail.id}`}>
        Fit
      </h2>
      <FitBreakdown fit={fit} side="brand" />
      {fit && <AuthenticityNotes fit={fit} side="brand" />}
      {fit && <Appeals fit={fit} own={false} now={now} timeZone={timeZone} />}
    </section>
  );
}

const noteResult = (id: string, refused: DetailProps["refused"]) =>
  refused?.applicationId === id && refused.intent === "note" ? (refused.result ?? undefined) : undefined;

/** An application in full: pitch and answers, the numbers of every account side by side, and the decision. */
export function ApplicationDetail({ detail, team, refused, now, timeZone }: DetailProps) {
  const several = detail.snapshots.length > 1;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_300px]">
      <div
        className={
          several
            ? "grid gap-8 content-start"
            : "grid gap-8 content-start xl:grid-cols-[minmax(0,0.7fr)_minmax(0,1.2fr)]"
        }
      >
        <div className="grid gap-6 content-start">
          <TieWarnings ties={detail.ties} exclusivity={detail.exclusivity} now={now} />
          <Words detail={detail} now={now} timeZone={timeZone} />
        </div>
        <Numbers detail={detail} now={now} timeZone={timeZone} />
        <FitSection detail={detail} now={now} timeZone={timeZone} />
        <TeamNotes
          {...team}
          applicationId={detail.id}
          result={noteResult(detail.id, refused)}
          now={now}
          timeZone={timeZone}
        />
      </div>
      <DecidePanel detail={detail} refused={refused} now={now} timeZone={timeZone} />
    </div>
  );
}
