import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import type { DeskTab } from "#app/domain/application/desk-tabs.ts";

const WORDS: Record<DeskTab, { title: string; why: string }> = {
  answer: {
    title: "No application waits for you",
    why: "New ones show up here with the time by which you promised an answer.",
  },
  shortlisted: {
    title: "Nobody is on the shortlist",
    why: "Keep somebody in the running from “To answer”. The answer is still owed by the same time.",
  },
  offered: {
    title: "No offers yet",
    why: "An offer fixes the price and the terms. The creator accepts or declines within its limit.",
  },
  closed: { title: "Nothing is closed", why: "Declined, withdrawn and unanswered applications end up here." },
};

/** Why a tab of the desk is empty. */
export function DeskEmpty({ tab, briefSlug }: { tab: DeskTab; briefSlug: string }) {
  return (
    <div className="card">
      <EmptyState
        drawing={tab === "answer" ? "mailbox" : "desk"}
        title={WORDS[tab].title}
        act={
          tab === "answer" ? (
            <ButtonLink look="2" to={`/briefs/${briefSlug}`}>
              See the brief as creators do
            </ButtonLink>
          ) : undefined
        }
      >
        {WORDS[tab].why}
      </EmptyState>
    </div>
  );
}
