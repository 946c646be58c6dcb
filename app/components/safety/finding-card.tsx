import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Badge } from "#app/components/ui/badge.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { CATEGORY_FACTS, SEVERITY_MEANS, SEVERITY_NAMES } from "#app/domain/brand-safety/category.ts";
import { POST_KIND_NAMES } from "#app/domain/brand-safety/post-kind.ts";
import type { SafetyFinding } from "#app/domain/brand-safety/report.ts";
import { changeWords, reasonWords, standardOf } from "#app/domain/brand-safety/words.ts";
import { FindingQuote } from "./finding-quote.tsx";

export interface FindingCardProps {
  finding: Omit<SafetyFinding, "answer" | "appeal"> & Partial<Pick<SafetyFinding, "answer" | "appeal">>;
  /** Whether the brand that reads it said that such findings matter to it. */
  marked?: boolean;
  /** Heading level of its title. */
  level?: 2 | 3;
  now: Date;
  children?: ReactNode;
}

function PostLine({
  finding: { platform, day, kind, url, dealNumber },
  now,
}: Pick<FindingCardProps, "finding" | "now">) {
  return (
    <p className="t-small t-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <PlatformMark platform={platform} />
      <span suppressHydrationWarning>{formatDay(day, "UTC", now)}</span>
      <span>{POST_KIND_NAMES[kind]}</span>
      {url !== "" && (
        <a
          className="link inline-flex items-center gap-1"
          href={url}
          target="_blank"
          rel="noreferrer nofollow"
        >
          The post
          <Icon name="external-link" size="s" />
          <span className="sr-only">, opens in a new tab</span>
        </a>
      )}
      {dealNumber !== null && (
        <Link className="link" to={`/deals/${dealNumber}`}>
          Deal {dealNumber}
        </Link>
      )}
    </p>
  );
}

/** One finding: what, how grave and why, the words themselves, the post with its day, and what would change it. */
export function FindingCard({ finding, marked = false, level = 3, now, children }: FindingCardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const { category, severity, quotes, answer = null, appeal = null } = finding;
  return (
    <article className="grid gap-2 py-5 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Heading className="t-sec">{CATEGORY_FACTS[category].name}</Heading>
        {marked ? (
          <Badge tone="bad" icon="flag">
            {SEVERITY_NAMES[severity]}, matters to you
          </Badge>
        ) : (
          <Badge icon="info">{SEVERITY_NAMES[severity]}</Badge>
        )}
      </div>
      <ul className="grid gap-1.5 t-body">
        {quotes.map((quote) => (
          <li key={quote.map(({ text }) => text).join("")}>
            <FindingQuote quote={quote} />
          </li>
        ))}
      </ul>
      <p>
        {reasonWords(finding)}{" "}
        {category !== "undisclosed" && (
          <span className="t-2">
            {SEVERITY_NAMES[severity]} means: {SEVERITY_MEANS[severity]}.
          </span>
        )}
      </p>
      <PostLine finding={finding} now={now} />
      {answer && (
        <div className="well p-3.5">
          <p className="t-small t-2">The creator says</p>
          <p className="whitespace-pre-line break-words">{answer.text}</p>
        </div>
      )}
      {appeal && (
        <p className="t-small">
          {appeal.state === "open" &&
            "The creator asked our staff to look at this again. They have not decided yet."}
          {appeal.state === "kept" && `Our staff looked again and kept it: “${appeal.decision ?? ""}”`}
          {appeal.state === "set_aside" && `Our staff set it aside: “${appeal.decision ?? ""}”`}
        </p>
      )}
      <details className="t-small t-2">
        <summary className="link w-fit">What would change it, and by which standard</summary>
        <p className="mt-1.5">{changeWords(finding)}</p>
        <p className="mt-1">{standardOf(finding)}.</p>
      </details>
      {children}
    </article>
  );
}
