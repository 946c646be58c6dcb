import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { InviteResult } from "#app/components/roster/invite-result.tsx";
import { RosterFilterForm } from "#app/components/roster/roster-filter-form.tsx";
import { RosterTable } from "#app/components/roster/roster-table.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { inviteFromRoster } from "#app/domain/roster/invite.server.ts";
import { removeEntries } from "#app/domain/roster/remove-entries.server.ts";
import { readRosterFilters, rosterSearch } from "#app/domain/roster/roster-filters.ts";
import { rosterPage } from "#app/domain/roster/roster.server.ts";
import { sentenceOf } from "#app/domain/refusal.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Roster · Sweetspot" }];

/** The brand's own list of creators, here or not. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "roster.manage");
  const params = new URL(args.request.url).searchParams;
  const filters = readRosterFilters(params);
  const { page, counts } = await rosterPage(actor, filters, readCursor(params.get("from")));
  return { ...page, counts, filters };
}

/** Invites the chosen people, or takes them off the list. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "roster.manage");
  const body = await readForm(args.request);
  const ids = body.getAll("entryId").map(String).filter(isUuid);
  if (textOf(body, "intent") === "remove")
    return { removed: valueOrRefusal(await removeEntries(actor, ids)).removed, invited: null, refusal: null };
  const result = await inviteFromRoster(actor, ids);
  if (!result.ok && result.code === "not_allowed") return refusalResponse(result);
  return result.ok
    ? { removed: null, invited: result.value, refusal: null }
    : { removed: null, invited: null, refusal: sentenceOf(result) };
}

export default function Roster() {
  const { rows, next, previous, counts, filters } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const bring = <ButtonLink to="/brand/roster/import">Import a list</ButtonLink>;
  const href = (cursor: string | null) => (cursor ? `/brand/roster${rosterSearch(filters, cursor)}` : null);
  const filtered = rosterSearch(filters) !== "";
  return (
    <ActorShell current="roster" wide>
      <PageHeader
        title="Roster"
        lead={
          counts.total > 0
            ? `${counts.total} creators, ${counts.invited} invited, ${counts.joined} joined`
            : undefined
        }
        aside={counts.total > 0 ? bring : null}
      />
      <div className="stack">
        {answer?.refusal ? <Notice tone="bad">{answer.refusal}</Notice> : null}
        {answer?.invited ? <InviteResult {...answer.invited} /> : null}
        {answer?.removed ? <Notice tone="ok">{answer.removed} taken off the list.</Notice> : null}
        {counts.total > 0 ? <RosterFilterForm filters={filters} /> : null}
        {rows.length > 0 ? (
          <Form method="post" className="stack">
            <RosterTable rows={rows} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton name="intent" value="invite">
                Invite the chosen by email
              </SubmitButton>
              <SubmitButton look="3" name="intent" value="remove">
                Take the chosen off the list
              </SubmitButton>
            </div>
          </Form>
        ) : (
          <div className="card">
            <EmptyState
              title={filtered ? "Nobody fits these filters" : "Your roster is empty"}
              act={filtered ? undefined : bring}
            >
              {filtered
                ? "Take a filter away to see more of your list."
                : "Bring the list of creators that you keep in a spreadsheet. Only your team sees it."}
            </EmptyState>
          </div>
        )}
      </div>
      <Pager previousHref={href(previous)} nextHref={href(next)} />
    </ActorShell>
  );
}
