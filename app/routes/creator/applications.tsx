import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApplicationLine } from "#app/components/application/application-line.tsx";
import { DraftList } from "#app/components/application/draft-list.tsx";
import { InvitationsSection } from "#app/components/directory/invitations-section.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { openDrafts } from "#app/domain/application/drafts.server.ts";
import { applicationsOfCreator } from "#app/domain/application/queries.server.ts";
import { openInvitations } from "#app/domain/directory/invitations.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { lineView } from "./application-line.ts";

export const meta: MetaFunction = () => [{ title: "Your applications · Sweetspot" }];

/** A page of the creator's applications, newest first; `before` is the last one of the page before. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const before = new URL(args.request.url).searchParams.get("before");
  const [{ now, ...page }, drafts, invitations] = await Promise.all([
    applicationsOfCreator(actor, before),
    before ? [] : openDrafts(actor),
    before ? [] : openInvitations(actor),
  ]);
  return {
    ...{ now, drafts, invitations },
    timeZone: actor.timeZone,
    lines: page.rows.map((row) => lineView(row, now)),
    firstHref: before ? "/creator/applications" : null,
    nextHref: page.next ? `/creator/applications?before=${page.next}` : null,
  };
}

export default function CreatorApplications() {
  const { lines, drafts, invitations, now, timeZone, firstHref, nextHref } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="applications">
      <PageHeader
        title="Your applications"
        lead="Each one gets an answer or closes by itself, with a reason. Newest first."
        aside={
          <>
            <ButtonLink look="3" to="/creator/answers">
              Saved answers
            </ButtonLink>
            <ButtonLink look="3" to="/creator/invitations">
              Invitations
            </ButtonLink>
            <ButtonLink look="2" to="/briefs">
              Find a brief
            </ButtonLink>
          </>
        }
      />
      <DraftList drafts={drafts} now={now} timeZone={timeZone} />
      <div className="mb-8 empty:hidden">
        <InvitationsSection invitations={invitations} now={now} timeZone={timeZone} />
      </div>
      <div className="card px-[18px] md:px-[22px]">
        {lines.length > 0 ? (
          <ul>
            {lines.map((line) => (
              <ApplicationLine key={line.id} line={line} now={now} timeZone={timeZone} />
            ))}
          </ul>
        ) : (
          <EmptyState
            drawing="board"
            title="You have not applied yet"
            act={<ButtonLink to="/briefs">Find a brief</ButtonLink>}
          >
            Applying is free. You see what you would net first, and the brand promises an answer by a date.
          </EmptyState>
        )}
      </div>
      <Pager firstHref={firstHref} nextHref={nextHref} nextLabel="Older" />
    </ActorShell>
  );
}
