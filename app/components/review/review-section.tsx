import { Link } from "@remix-run/react";
import type { Side } from "#app/domain/access/actor.ts";
import { meansOf, readRatings, type Ratings } from "#app/domain/review/review.ts";
import { ReviewCard } from "./review-card.tsx";

export interface ReviewSectionProps {
  /** Whom the reviews are about, and where all of them are. */
  name: string;
  href: string;
  summary: {
    side: Side;
    marks: Ratings[];
    count: number;
    newest: {
      id: string;
      side: Side;
      title: string;
      author: string;
      ratings: unknown;
      text: string;
      reply: string | null;
      publishedAt: Date;
    }[];
  };
  now: Date;
  timeZone: string;
}

/** The mean of each criterion with how many gave it. */
export function Means({ marks, side }: { marks: Ratings[]; side: Side }) {
  return (
    <dl className="grid grid-cols-2 gap-5 md:grid-cols-3">
      {meansOf(marks, side).map(({ code, label, tenths, count }) => (
        <div key={code} className="grid gap-0.5">
          <dd className="big-money text-[1.5rem] leading-tight">{(tenths / 10).toFixed(1)} of 5</dd>
          <dt className="t-small t-2 order-2">
            {label}, {count} {count === 1 ? "review" : "reviews"}
          </dt>
        </div>
      ))}
    </dl>
  );
}

/** What others wrote after working with somebody: the marks of all reviews, and the newest few. */
export function ReviewSection({ name, href, summary, now, timeZone }: ReviewSectionProps) {
  const { side, marks, count, newest } = summary;
  if (count === 0) return null;
  return (
    <section className="card pad grid gap-5" aria-labelledby="reviews">
      <div>
        <h2 className="t-sec" id="reviews">
          Reviews
        </h2>
        <p className="t-small t-2 mt-1">
          Written after a paid deal, by whom {name} worked with. Both sides write before either reads.
        </p>
      </div>
      <Means marks={marks} side={side} />
      <ul className="grid gap-5">
        {newest.map(({ id, ratings, publishedAt, ...review }) => (
          <li key={id} className="border-t border-line pt-5">
            <ReviewCard
              {...review}
              {...{ now, timeZone, at: publishedAt, replyBy: name, reportId: id }}
              ratings={readRatings(ratings, review.side)}
            />
          </li>
        ))}
      </ul>
      {count > newest.length && (
        <p>
          <Link className="link" to={href}>
            All {count} reviews
          </Link>
        </p>
      )}
    </section>
  );
}
