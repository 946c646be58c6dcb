import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { MissedWithWay } from "#app/domain/brief/ways-to-meet.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { BriefShort } from "./brief-short.tsx";
import { EligibilityCheck } from "./eligibility-check.tsx";

interface ApplyPageView {
  brief: BriefView;
  reply: { medianHours: number | null; inTimePercent: number | null };
  fit: { ok: boolean; missing: MissedWithWay[]; application: { id: string } | null };
  rules: string[];
  /** What stands in the way; null when the form can be filled in. */
  obstacle: "applied" | "closed" | "filled" | "not_eligible" | "not_verified" | null;
}

/** Title, the brief in short, and whether the creator meets what it asks. */
export function ApplyHeader({ view }: { view: ApplyPageView }) {
  const { brief, reply, fit, rules, obstacle } = view;
  const judged = obstacle === null || obstacle === "not_eligible" || obstacle === "not_verified";
  return (
    <>
      <PageHeader
        title={`Apply to “${brief.title}”`}
        crumbs={[
          { label: "Open briefs", to: "/briefs" },
          { label: brief.title, to: `/briefs/${brief.slug}` },
        ]}
      />
      <div className="grid gap-4 mb-7 max-w-[820px]">
        <BriefShort brief={brief} reply={reply} />
        {judged && <EligibilityCheck ok={fit.ok} missing={fit.missing} rules={rules} />}
      </div>
    </>
  );
}

const WORDS = {
  applied: {
    title: "You have applied to this brief",
    why: "One application per creator and brief. You see there where it stands.",
  },
  closed: {
    title: "This brief takes no applications",
    why: "It is closed or paused. What you applied to before stays open.",
  },
  filled: { title: "All slots are filled", why: "A slot opens again if a deal lapses." },
};

/** Why there is no form, and the one useful act instead. */
export function CannotApply({ view }: { view: ApplyPageView }) {
  const { obstacle, fit } = view;
  if (obstacle === "not_eligible")
    return (
      <ButtonLink look="2" to="/briefs">
        Find another brief
      </ButtonLink>
    );
  if (obstacle === "not_verified")
    return (
      <Notice
        title="Verify your email address, then apply"
        act={
          <ButtonLink look="2" to="/verify-email">
            Send the link again
          </ButtonLink>
        }
      >
        The answer of the brand goes there, so it has to be yours. We sent you a link.
      </Notice>
    );
  const words = WORDS[obstacle === "applied" || obstacle === "filled" ? obstacle : "closed"];
  return (
    <div className="card">
      <EmptyState
        drawing="board"
        title={words.title}
        act={
          fit.application ? (
            <ButtonLink to={`/creator/applications/${fit.application.id}`}>See your application</ButtonLink>
          ) : (
            <ButtonLink to="/briefs">Find another brief</ButtonLink>
          )
        }
      >
        {words.why}
      </EmptyState>
    </div>
  );
}
