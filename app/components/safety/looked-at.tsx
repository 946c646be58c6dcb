import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { SAFETY_RULES_OF } from "#app/domain/brand-safety/rules-day.ts";
import type { SafetyReport } from "#app/domain/brand-safety/report.ts";
import { lookedWords } from "#app/domain/brand-safety/words.ts";

/** How much was looked at, over which time, and what that cannot tell. */
export function LookedAt({ looked, now }: { looked: SafetyReport["looked"]; now: Date }) {
  const { total, first, last } = looked;
  const day = (at: Date) => formatDay(at, "UTC", now);
  const over =
    first &&
    last &&
    (first.getTime() === last.getTime() ? `of ${day(last)}` : `from ${day(first)} to ${day(last)}`);
  return (
    <SectionCard id="looked" title="What was looked at">
      <div className="grid gap-2">
        <p suppressHydrationWarning>
          {total === 0 ? (
            "No post has been imported or declared yet, so there is nothing to look at."
          ) : (
            <>
              <b className="t-strong">
                {total === 1 ? "The words of 1 post" : `The words of ${total} posts`}
              </b>{" "}
              {over}: {lookedWords(looked)}.
            </>
          )}
        </p>
        <p className="t-small t-2">
          Only words are read, in English, German, French and Spanish. Pictures, sound, stories, and posts
          that were neither imported nor declared are not. Nothing found is no proof that there is nothing.
        </p>
        <p className="t-small t-2" suppressHydrationWarning>
          Rules of {day(new Date(`${SAFETY_RULES_OF}T00:00:00Z`))}. At most the newest 500 posts.
        </p>
      </div>
    </SectionCard>
  );
}
