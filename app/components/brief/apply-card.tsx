import { Spots } from "#app/components/ui/spots.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { isOpen } from "#app/domain/brief/brief.ts";
import type { MissedWithWay } from "#app/domain/brief/ways-to-meet.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";
import { BriefPay } from "./brief-pay.tsx";
import { ClosesIn } from "./closes-in.tsx";
import { KeepButton } from "./keep-button.tsx";
import { MissingList } from "./missing.tsx";

export interface ApplyCardProps {
  brief: BriefView;
  policy: FeePolicy;
  now: Date;
  timeZone: string;
  viewer: "visitor" | "newcomer" | "creator" | "brand" | "admin";
  /** The secret of the private link that the page was opened with. */
  linkKey?: string | null;
  fit: {
    ok: boolean;
    missing: MissedWithWay[];
    application: { id: string } | null;
    saved: boolean;
  } | null;
}

const CLOSED_WORDS: Record<string, string> = {
  paused: "The brand has paused this brief. It takes no applications for now.",
  closed: "This brief is closed and takes no more applications.",
};

function Act({ brief, now, viewer, fit, linkKey }: ApplyCardProps) {
  if (fit?.application)
    return (
      <ButtonLink look="2" size="l" full to={`/creator/applications/${fit.application.id}`}>
        See your application
      </ButtonLink>
    );
  if (!isOpen(brief, now)) return <Notice>{CLOSED_WORDS[brief.state] ?? CLOSED_WORDS.closed}</Notice>;
  if (brief.slotsLeft === 0)
    return <Notice>All slots are filled. A slot opens again if a deal lapses.</Notice>;
  if (viewer === "brand" || viewer === "admin") return null;
  if (fit && !fit.ok) return <Missing missing={fit.missing} />;
  const joins = viewer === "visitor";
  const apply = `/briefs/${brief.slug}/apply${linkKey ? `?key=${encodeURIComponent(linkKey)}` : ""}`;
  return (
    <div className="grid gap-2">
      <ButtonLink side="creator" size="l" full to={joins ? "/join/creator" : apply}>
        {joins ? "Join to apply" : "Apply"}
      </ButtonLink>
      <p className="t-small t-2 text-center">Applying is free, always.</p>
    </div>
  );
}

function Missing({ missing }: { missing: readonly MissedWithWay[] }) {
  return (
    <Notice title="What you are missing to apply">
      <MissingList missing={missing} />
    </Notice>
  );
}

/** What it nets, until when, how many slots are left, and the one action. */
export function ApplyCard(props: ApplyCardProps) {
  const { brief, policy, now, timeZone } = props;
  return (
    <aside className="card pad grid gap-5 lg:sticky lg:top-20" aria-label="Pay and how to apply">
      <BriefPay brief={brief} policy={policy} />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <ClosesIn closesAt={brief.applyBy} since={brief.publishedAt ?? now} now={now} timeZone={timeZone} />
        <div>
          <p className="mb-0.5">
            <Spots left={brief.slotsLeft} of={brief.slots} />
          </p>
          <p className="t-small">
            <b className="t-strong">{brief.slotsLeft}</b>{" "}
            <span className="t-2">
              of {brief.slots} {brief.slots === 1 ? "slot" : "slots"} left
            </span>
          </p>
        </div>
      </div>
      <Act {...props} />
      {props.fit && !props.fit.application ? (
        <KeepButton slug={brief.slug} title={brief.title} saved={props.fit.saved} wide />
      ) : null}
    </aside>
  );
}
