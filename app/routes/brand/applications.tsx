import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeskEmpty } from "#app/components/application/desk-empty.tsx";
import { DeskHeader } from "#app/components/application/desk-header.tsx";
import { DeskTable } from "#app/components/application/desk-table.tsx";
import { MayNotAnswer } from "#app/components/application/may-not-answer.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { DESK_TAB_NAMES, DESK_TABS, deskTabOf, type DeskTab } from "#app/domain/application/desk-tabs.ts";
import { applicantName, applicationsDesk } from "#app/domain/application/desk.server.ts";
import { replyRecords } from "#app/domain/brief/reply-record.server.ts";
import { markRead } from "#app/domain/application/edit.server.ts";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { askedCountryOf, detailView, rowView } from "./application-view.ts";
import { decide, decidedWords } from "./decide.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: desk }) => [
  { title: desk ? `Applications to ${desk.brief.title} · Sweetspot` : "Applications · Sweetspot" },
];

/** The applications to one brief, by tab; the one that `open` names in full. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "application.read");
  const params = new URL(args.request.url).searchParams;
  const tab = deskTabOf(params.get("tab"));
  const [desk, policy, who] = await Promise.all([
    applicationsDesk(actor, args.params.briefId ?? "", tab, params.get("after")),
    policyNow(),
    params.has("who") ? applicantName(actor, params.get("who") ?? "") : null,
  ]);
  if (!desk) return refusalResponse(refuse("not_found"));
  const records = await replyRecords([actor.brandId], desk.now);
  const open = desk.rows.find((row) => row.id === params.get("open"));
  // Opened in place is opened: the creator's time to edit it ends.
  if (open && open.readAt === null) await markRead(actor, open.id);
  const { brief, now, counts, capacity, urgent, next } = desk;
  return {
    now,
    timeZone: actor.timeZone,
    role: actor.role,
    mayAnswer: can(actor, "application.answer"),
    tab,
    counts,
    capacity,
    urgent,
    next,
    first: !params.has("after"),
    brief: {
      id: brief.id,
      slug: brief.slug,
      title: brief.title,
      currency: brief.currency,
      applyBy: brief.applyBy,
      state: brief.state,
    },
    record: records.get(actor.brandId) ?? null,
    askedCountry: askedCountryOf(brief),
    rows: desk.rows.map((row) => rowView(row, desk)),
    open: open ? detailView(actor, open, desk, policy) : null,
    said: decidedWords(params.get("done"), who, policy.offerHours),
  };
}

/** Shortlists, offers or declines, then shows the same tab again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "application.read");
  const body = await readForm(args.request);
  const sent = body.get("applicationId");
  const id = typeof sent === "string" ? sent : "";
  const outcome = await decide(actor, id, args.request, body);
  if (!("done" in outcome)) return data(outcome.not, { status: outcome.status });
  const tab = deskTabOf(new URL(args.request.url).searchParams.get("tab"));
  return redirect(
    `/brand/briefs/${args.params.briefId ?? ""}/applications?tab=${tab}&done=${outcome.done}&who=${id}`,
  );
}

const TABS = Object.keys(DESK_TABS) as DeskTab[];

export default function ApplicationsDesk() {
  const desk = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { brief, tab, counts, rows, next, said } = desk;
  const path = `/brand/briefs/${brief.id}/applications`;
  return (
    <ActorShell current="briefs" wide>
      <DeskHeader desk={desk} />
      <div className="grid gap-3 mb-4 empty:hidden">
        {said && <Notice tone="ok">{said}</Notice>}
        {refused?.refused && <Notice tone="bad">{refused.refused}</Notice>}
        {!desk.mayAnswer && <MayNotAnswer role={desk.role} />}
      </div>
      <div className="mb-4">
        <Segmented
          label="Applications by stage"
          segments={TABS.map((one) => ({
            label: DESK_TAB_NAMES[one],
            to: `${path}?tab=${one}`,
            count: counts[one],
            current: one === tab,
          }))}
        />
      </div>
      {rows.length > 0 ? (
        <DeskTable desk={desk} path={path} refused={refused ?? null} />
      ) : (
        <DeskEmpty tab={tab} briefSlug={brief.slug} />
      )}
      <Pager
        firstHref={desk.first ? null : `${path}?tab=${tab}`}
        nextHref={next ? `${path}?tab=${tab}&after=${next}` : null}
        range={`${rows.length} of ${counts[tab]} shown`}
      />
    </ActorShell>
  );
}
