import type { SubmissionResult } from "@conform-to/react";
import { SectionCard } from "#app/components/ui/card.tsx";
import { isEditable } from "#app/domain/brief/brief.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import type { Finding } from "#app/domain/moderation/finding.ts";
import { AppealForm } from "./appeal-panel.tsx";
import { Findings } from "./findings.tsx";

interface FastLaneProps {
  trusted: boolean;
  trustedAfter: number;
  trustedDays: number;
  trustedSample: number;
  cleanApproved: number;
}

interface AppealStateProps {
  appeal: { text: string; outcome: string | null; reason: string | null } | null;
  mayWrite: boolean;
  result: SubmissionResult<string[]> | undefined;
}

interface OwnListingProps {
  brief: Pick<BriefView, "state">;
  listing: { findings: readonly Finding[]; appeal: AppealStateProps["appeal"]; fastLane: FastLaneProps };
  mayWrite: boolean;
  result: AppealStateProps["result"];
}

/** What the brand may expect when it sends the brief. */
function FastLane({ clean, ...lane }: FastLaneProps & { clean: boolean }) {
  const { trusted, trustedAfter, trustedDays, trustedSample, cleanApproved } = lane;
  if (trustedAfter === 0) return null;
  return (
    <p className="t-small t-2 mt-3">
      {trusted
        ? clean
          ? `Your brand is trusted: a brief without findings is approved at once. About one in ${trustedSample} still goes to a person.`
          : "Your brand is trusted, but a brief with findings goes to a person."
        : `A person decides. After ${trustedAfter} approved briefs without findings in ${trustedDays} days, and none taken down, briefs without findings are approved at once. You have ${cleanApproved}.`}
    </p>
  );
}

/** The appeal and what came of it, or the form that makes one. */
function AppealState({ appeal, mayWrite, result }: AppealStateProps) {
  if (!appeal) return mayWrite ? <AppealForm result={result} /> : <p className="t-2">Nobody has appealed.</p>;
  const words =
    appeal.outcome === null
      ? "Sent. Another moderator than the first decides within a business day."
      : appeal.outcome === "overturned"
        ? "Granted. The brief is back, paused; reopen it when you want creators to see it."
        : "The decision stays. An appeal is heard once.";
  return (
    <div className="grid gap-3">
      <p>{words}</p>
      {appeal.reason ? <p className="whitespace-pre-line break-words">{appeal.reason}</p> : null}
      <blockquote className="well whitespace-pre-line break-words t-2">{appeal.text}</blockquote>
    </div>
  );
}

/** What moderation means for a brand's own brief: the appeal of one that is gone, the checks of one it still writes. */
export function OwnListing({ brief, listing, mayWrite, result }: OwnListingProps) {
  return (
    <>
      {brief.state === "removed" || listing.appeal ? (
        <SectionCard id="appeal" title="Appeal">
          <AppealState appeal={listing.appeal} mayWrite={mayWrite} result={result} />
        </SectionCard>
      ) : null}
      {isEditable(brief.state) ? (
        <SectionCard id="checks" title="What the automatic checks say">
          <Findings findings={listing.findings} />
          <FastLane {...listing.fastLane} clean={listing.findings.length === 0} />
        </SectionCard>
      ) : null}
    </>
  );
}
