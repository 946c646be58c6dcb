import { Link } from "@remix-run/react";
import { formatInstant } from "#app/components/ui/format-time.ts";
import type { DisclosureFinding } from "#app/domain/content/disclosure/finding.ts";
import type { WatchState } from "#app/domain/live-post/watch.ts";
import { DisclosureList } from "./disclosure-list.tsx";
import { Overridden } from "./draft-view.tsx";

export interface LivePostShown {
  url: string;
  /** As posted; null for posts of before it was asked for. */
  caption: string | null;
  labelOn: boolean | null;
  disclosure: DisclosureFinding[];
  override: string | null;
  submittedAt: Date;
  confirmedAt: Date | null;
  problem: string | null;
  daysOfNumbers: number;
  hasScreenshot: boolean;
  /** How it stands in the days that it must stay up; null before it was accepted. */
  watch: { state: WatchState; endsAt: Date } | null;
}

/** "Numbers of 3 days and a screenshot". */
function keptWords({ daysOfNumbers, hasScreenshot }: LivePostShown): string {
  const days = daysOfNumbers === 1 ? "Numbers of 1\u00a0day" : `Numbers of ${daysOfNumbers}\u00a0days`;
  if (daysOfNumbers === 0) return hasScreenshot ? "Screenshot, and numbers by day" : "Numbers and screenshot";
  return hasScreenshot ? `${days} and a screenshot` : days;
}

const WATCH_WORDS: Record<WatchState, string> = {
  watching: "Stays up until",
  asked: "Not found twice; the creator is asked",
  unanswered: "Not found twice, and not answered",
  fulfilled: "Obligation fulfilled: it stayed up as agreed",
  ended: "Not looked at any more",
};

/** The live post: its address, its caption with the disclosure checks, and what became of it. */
export function LivePostView({
  post,
  to,
  timeZone,
  now,
}: {
  post: LivePostShown;
  /** The page with its numbers. */
  to: string;
  timeZone: string;
  now: Date;
}) {
  return (
    <div className="well mt-5 grid gap-3">
      <div>
        <h3 className="t-sec mb-1">Live post</h3>
        <p className="break-all">
          <a className="link" href={post.url} rel="noreferrer nofollow" target="_blank">
            {post.url}
          </a>
        </p>
        <p className="t-small t-2">
          Sent {formatInstant(post.submittedAt, timeZone, now)}
          {post.confirmedAt ? `, accepted ${formatInstant(post.confirmedAt, timeZone, now)}` : ""}
          {post.labelOn === null
            ? ""
            : post.labelOn
              ? ". The creator says the platform’s label is on"
              : ". The platform’s label is not declared"}
        </p>
      </div>
      {post.caption && (
        <div>
          <h4 className="t-sec mb-1">Caption as posted</h4>
          <p className="whitespace-pre-line break-words">{post.caption}</p>
        </div>
      )}
      {post.disclosure.length > 0 && <DisclosureList findings={post.disclosure} />}
      {post.override && <Overridden reason={post.override} what="post" />}
      <p>
        <Link className="link" to={to}>
          {keptWords(post)}
        </Link>
      </p>
      {post.watch && (
        <p
          className={
            post.watch.state === "unanswered" || post.watch.state === "asked" ? "text-bad-text" : "t-2"
          }
        >
          {WATCH_WORDS[post.watch.state]}
          {post.watch.state === "watching" && ` ${formatInstant(post.watch.endsAt, timeZone, now)}`}.
        </p>
      )}
      {post.problem && <p>What has to change: {post.problem}</p>}
    </div>
  );
}
