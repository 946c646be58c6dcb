import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Side } from "#app/domain/access/actor.ts";
import type { Ratings } from "#app/domain/review/review.ts";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { Marks } from "./marks.tsx";

export interface ReviewCardProps {
  /** Who wrote, about what. */
  author: string;
  title: string;
  side: Side;
  ratings: Ratings;
  text: string;
  at: Date;
  reply: string | null;
  replyBy: string;
  now: Date;
  timeZone: string;
  /** Where it can be reported; null for one's own. */
  reportId: string | null;
  children?: ReactNode;
}

/** One review with its marks, its words and the one reply. */
export function ReviewCard({
  author,
  title,
  side,
  ratings,
  text,
  at,
  reply,
  replyBy,
  ...rest
}: ReviewCardProps) {
  const { now, timeZone, reportId, children } = rest;
  return (
    <article className="grid gap-3">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0">
          <b className="t-strong">{author}</b> <span className="t-2">about “{title}”</span>
        </p>
        <span className="t-small t-2">
          <LocalTime at={at} show="date" timeZone={timeZone} now={now} />
        </span>
      </header>
      <Marks ratings={ratings} side={side} />
      <p className="whitespace-pre-line break-words max-w-[70ch]">{text}</p>
      {reply && (
        <div className="well">
          <p className="t-small t-2">{replyBy} replied</p>
          <p className="whitespace-pre-line break-words mt-1">{reply}</p>
        </div>
      )}
      {children}
      {reportId && (
        <p>
          <Link className="link t-small" to={`/report/review/${reportId}`} rel="nofollow">
            Report this review
          </Link>
        </p>
      )}
    </article>
  );
}
