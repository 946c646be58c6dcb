import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import type { SponsoredPiece } from "#app/domain/competition/competition-view.ts";

const SOURCES = {
  declared: "From your portfolio",
  detected: "Found in a post of yours",
  deal: "Live post of a deal here",
} as const;

/** The creator's own past sponsored work as brands see it; what was detected can be taken back. */
export function OwnSponsored({ work, now }: { work: readonly SponsoredPiece[]; now: Date }) {
  if (work.length === 0)
    return (
      <EmptyState
        title="No sponsored work is known"
        level={3}
        act={
          <ButtonLink look="2" to="/creator/media-kit/work/new">
            Add work to your portfolio
          </ButtonLink>
        }
      >
        Work that you mark as sponsored in your portfolio stands here, and posts that say they are an ad.
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line">
      {work.map((piece) => (
        <li key={piece.id} className="py-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="min-w-0 grow basis-56 grid gap-0.5">
            <b className="t-strong break-words">{piece.brandName}</b>
            <span className="t-2 flex flex-wrap items-center gap-x-3">
              <PlatformMark platform={piece.platform} />
              <span suppressHydrationWarning>{formatDay(piece.publishedOn, "UTC", now)}</span>
              <span>{SOURCES[piece.source]}</span>
            </span>
            {piece.quote && <q className="t-small t-2 break-words">{piece.quote}</q>}
          </span>
          {piece.source === "detected" && (
            <Form method="post">
              <input type="hidden" name="id" value={piece.id} />
              <SubmitButton look="3" size="s" name="intent" value="dismiss">
                Not sponsored<span className="sr-only">: {piece.brandName}</span>
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
