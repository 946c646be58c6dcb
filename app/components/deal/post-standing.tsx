import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { standingWords, type Standing } from "#app/domain/live-post/standing.ts";
import type { WatchState } from "#app/domain/live-post/watch.ts";
import type { IconName } from "#app/components/ui/icon.tsx";
import type { ReactNode } from "react";

export interface WatchView {
  state: WatchState;
  url: string;
  startsAt: Date;
  endsAt: Date;
  nextCheckAt: Date | null;
  askedAt: Date | null;
  answerBy: Date | null;
  answer: string | null;
  checks: (Standing & { id: string; checkedAt: Date })[];
}

interface PostStandingProps {
  watch: WatchView;
  timeZone: string;
  now: Date;
  /** What the reader may do about it now. */
  children?: ReactNode;
}

const BADGES: Record<WatchState, { tone: Tone; icon: IconName; words: string }> = {
  watching: { tone: "idle", icon: "clock", words: "Stays up" },
  asked: { tone: "turn", icon: "circle-dot", words: "Creator is asked" },
  unanswered: { tone: "bad", icon: "circle-alert", words: "Not found" },
  fulfilled: { tone: "ok", icon: "circle-check", words: "Obligation fulfilled" },
  ended: { tone: "idle", icon: "circle-check", words: "Closed" },
};

const ENDS: Partial<Record<WatchState, string>> = {
  fulfilled: "The agreed days are over and the post stayed up.",
  ended: "The post was not found in the end, and the matter is closed.",
  unanswered: "It was not found twice, a day apart, and nobody answered in 72 hours.",
};

/** Until when the post must stay up, what each look at it found, and what follows. The same for both sides. */
export function PostStanding({ watch, timeZone, now, children }: PostStandingProps) {
  const { state, startsAt, endsAt, askedAt, answerBy, nextCheckAt, checks, answer } = watch;
  const { tone, icon, words } = BADGES[state];
  return (
    <SectionCard
      id="standing"
      title="Does it still stand?"
      aside={
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
      }
    >
      {state === "watching" && (
        <p className="mb-3">
          <Countdown
            deadline={endsAt}
            start={startsAt}
            now={now}
            atZero="then the obligation is fulfilled"
            timeZone={timeZone}
          />
        </p>
      )}
      {state === "asked" && answerBy && askedAt && (
        <p className="mb-3">
          <Countdown
            deadline={answerBy}
            start={askedAt}
            now={now}
            atZero="then the brand is told that it was not found"
            timeZone={timeZone}
          />
        </p>
      )}
      {ENDS[state] && <p className="t-2 mb-3">{ENDS[state]}</p>}
      {answer && <p className="well t-2 mb-3">The creator’s answer: “{answer}”</p>}
      {children}
      {checks.length > 0 && (
        <ul className="grid gap-1.5 mt-4">
          {checks.map((check) => (
            <li key={check.id} className="flex flex-wrap justify-between gap-x-4 t-small">
              <span>{standingWords(check)}</span>
              <span className="t-3">
                <LocalTime at={check.checkedAt} timeZone={timeZone} now={now} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="t-small t-2 mt-3">
        {nextCheckAt && nextCheckAt > now && (
          <>
            Looked at again <LocalTime at={nextCheckAt} timeZone={timeZone} now={now} show="date" />.{" "}
          </>
        )}
        Only what a platform itself calls gone counts, twice and a day apart. A look that is unclear means
        nothing.
      </p>
    </SectionCard>
  );
}
