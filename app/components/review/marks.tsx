import { CRITERIA, MARK_WORDS, type Ratings } from "#app/domain/review/review.ts";
import type { Side } from "#app/domain/access/actor.ts";

/** The marks of one review, in words and as a number: never by colour or shape alone. */
export function Marks({ ratings, side }: { ratings: Ratings; side: Side }) {
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 t-small">
      {CRITERIA[side].flatMap(({ code, label }) => {
        const mark = ratings[code];
        return mark
          ? [
              <div key={code} className="flex gap-1.5">
                <dt className="t-2">{label}</dt>
                <dd>
                  <b className="t-strong n">{mark} of 5</b>, {MARK_WORDS[mark].toLowerCase()}
                </dd>
              </div>,
            ]
          : [];
      })}
    </dl>
  );
}
