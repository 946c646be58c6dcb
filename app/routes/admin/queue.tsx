import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Appeals, BulkResult } from "#app/components/brief/moderation-notes.tsx";
import { ModerationQueue } from "#app/components/brief/moderation-queue.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { FilterChips } from "#app/components/admin/filter-chips.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { approveMany } from "#app/domain/moderation/approve-many.server.ts";
import { takeReview } from "#app/domain/moderation/assign-review.server.ts";
import { moderationQueue, openAppeals, type QueueFilter } from "#app/domain/moderation/queries.server.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Briefs to review · Sweetspot" }];

const DONE: Record<string, string> = {
  approved: "Approved. The brand has been told.",
  changes_requested: "Sent back with your reason. The brand has been told.",
  rejected: "Not published. The brand has been told why.",
  removed: "Removed. The brand has been told why, and so have those whose applications ended.",
  appeal: "Appeal decided. The brand has been told.",
};

const FILTERS: readonly { id: QueueFilter; label: string }[] = [
  { id: "all", label: "All" },
  { id: "free", label: "Nobody’s" },
  { id: "mine", label: "Mine" },
];

/** The operator's home: what waits for a moderator. Staff who do not moderate begin with the deals. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  if (!can(actor, "listing.moderate")) throw redirect("/deals");
  const params = new URL(args.request.url).searchParams;
  const filter = FILTERS.find(({ id }) => id === params.get("who"))?.id ?? "all";
  const whose = { filter, userId: actor.userId };
  const [{ total, page, now }, appeals] = await Promise.all([
    moderationQueue(readCursor(params.get("from")), whose),
    openAppeals(),
  ]);
  const done = DONE[params.get("done") ?? ""] ?? null;
  return { total, ...page, now, filter, appeals, done, timeZone: actor.timeZone, me: actor.userId };
}

/** Takes one review, or approves the clean ones that were chosen. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const body = await readForm(args.request);
  const take = textOf(body, "take");
  if (take) {
    valueOrRefusal(await takeReview(actor, idParam(take)));
    return redirect("/admin?who=mine");
  }
  const chosen = body.getAll("reviewId").filter((id) => typeof id === "string" && isUuid(id));
  return { outcomes: valueOrRefusal(await approveMany(actor, chosen.map(String))) };
}

export default function Queue() {
  const page = useLoaderData<typeof loader>();
  const { total, rows, next, previous, now, done, timeZone, filter, appeals, me } = page;
  const outcomes = useActionData<typeof action>()?.outcomes ?? null;
  const pageHref = (cursor: string | null) =>
    cursor ? `/admin?who=${filter}&from=${encodeURIComponent(cursor)}` : null;
  return (
    <ActorShell current="home" counts={{ home: total }}>
      <PageHeader
        title="Briefs to review"
        lead={total > 0 ? `${total} waiting, due first on top` : undefined}
      />
      <div className="stack">
        {done ? <Notice tone="ok">{done}</Notice> : null}
        {outcomes ? <BulkResult outcomes={outcomes} /> : null}
        {appeals.length > 0 ? <Appeals appeals={appeals} now={now} timeZone={timeZone} /> : null}
        <FilterChips
          label="Whose reviews"
          filters={FILTERS}
          current={filter}
          hrefOf={(id) => (id === "all" ? "/admin" : `/admin?who=${id}`)}
        />
        {rows.length > 0 ? (
          <Form method="post" className="stack">
            <ModerationQueue rows={rows} now={now} timeZone={timeZone} me={me} />
            {rows.some((row) => row.findings.length === 0) ? (
              <div className="flex flex-wrap items-center gap-3">
                <SubmitButton>Approve the chosen</SubmitButton>
                <span className="t-2">Only briefs in which the checks found nothing can be chosen.</span>
              </div>
            ) : null}
          </Form>
        ) : (
          <div className="card">
            <EmptyState drawing="desk" title="Nothing waits for you">
              Briefs come here when a brand sends them to review. You get an email for each.
            </EmptyState>
          </div>
        )}
      </div>
      <Pager previousHref={pageHref(previous)} nextHref={pageHref(next)} />
    </ActorShell>
  );
}
