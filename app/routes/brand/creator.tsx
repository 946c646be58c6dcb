import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { SponsoredCard } from "#app/components/competition/sponsored-card.tsx";
import { TieWarnings } from "#app/components/competition/tie-warnings.tsx";
import { AccountNumbers } from "#app/components/directory/account-numbers.tsx";
import { PriceFrom } from "#app/components/directory/creator-card.tsx";
import { InviteForm } from "#app/components/directory/invite-form.tsx";
import { ListTicks } from "#app/components/directory/list-ticks.tsx";
import { SimilarCreators } from "#app/components/directory/similar-creators.tsx";
import { TeamNotes } from "#app/components/directory/team-notes.tsx";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { VettedMark } from "#app/components/identity/who.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Tag } from "#app/components/ui/badge.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { countryName } from "#app/domain/account/countries.ts";
import { languageName } from "#app/domain/account/languages.ts";
import { nicheName } from "#app/domain/account/niches.ts";
import { answerWords, onTimeWords } from "#app/domain/directory/directory-card.ts";
import { ownLists, ownNotes } from "#app/domain/directory/lists.server.ts";
import {
  invitableBriefs,
  profileRows,
  similarCreators,
  snapshotsOf,
} from "#app/domain/directory/profile.server.ts";
import { competitorTies, sponsorshipsOf } from "#app/domain/competition/ties.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { actOnCreator, doneWords } from "./creator-acts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.creator.displayName} · Creators · Sweetspot` : "Creator · Sweetspot" },
];

/** A creator as brands see them: accounts, numbers over time, record, and what this team keeps about them. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const handle = args.params.handle ?? "";
  const rows = await profileRows(actor, handle);
  const creator = rows[0];
  if (!creator) return refusalResponse(refuse("not_found"));
  const [snapshots, lists, notes, briefs, similar, work, ties] = await Promise.all([
    snapshotsOf(rows.map((row) => row.accountId)),
    ownLists(actor, handle),
    ownNotes(actor, creator.creatorId),
    invitableBriefs(actor, creator.creatorId),
    similarCreators(creator),
    sponsorshipsOf(actor, creator.creatorId),
    competitorTies(actor, [creator.creatorId]),
  ]);
  return {
    ...{ creator, lists, briefs, similar, work, timeZone: actor.timeZone },
    ties: ties.get(creator.creatorId) ?? [],
    accounts: rows.map((card) => ({
      card,
      snapshots: snapshots.filter((one) => one.accountId === card.accountId),
    })),
    notes: notes.map(({ authorId, ...note }) => ({
      ...note,
      mayRemove: actor.role === "owner" || authorId === actor.userId,
    })),
    mayInvite: can(actor, "creator.invite"),
    said: doneWords(new URL(args.request.url).searchParams.get("done"), creator.displayName),
  };
}

/** Notes, lists and invitations, by intent. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const handle = args.params.handle ?? "";
  const outcome = await actOnCreator(actor, handle, args.request, await readForm(args.request));
  if (!("done" in outcome)) return data(outcome.not, { status: outcome.status });
  return redirect(`/brand/creators/${encodeURIComponent(handle)}?done=${outcome.done}`);
}

function Header() {
  const { creator } = useLoaderData<typeof loader>();
  const vetted = creator.vettedUntil !== null && creator.vettedUntil > creator.now;
  return (
    <header className="mb-6">
      <div className="mb-3">
        <Breadcrumbs
          crumbs={[{ label: "Creators", to: "/brand/creators" }, { label: creator.displayName }]}
        />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="who">
          <Avatar name={creator.displayName} size={56} />
          <div className="min-w-0">
            <h1 className="t-page">
              {creator.displayName}
              {vetted && <VettedMark />}
            </h1>
            <p className="t-2">
              @{creator.handle}, {countryName(creator.country)},{" "}
              {creator.languages.map(languageName).join(", ")}
            </p>
          </div>
        </div>
        <PriceFrom card={creator} />
      </div>
      {creator.bio && <p className="t-body prose-col mt-3 whitespace-pre-line">{creator.bio}</p>}
      <p className="mt-3 flex flex-wrap gap-1.5">
        {creator.niches.map((niche) => (
          <Tag key={niche}>{nicheName(niche)}</Tag>
        ))}
      </p>
    </header>
  );
}

function Record() {
  const { creator, timeZone } = useLoaderData<typeof loader>();
  const day = (at: Date) => <span suppressHydrationWarning>{formatDate(at, timeZone, creator.now)}</span>;
  const vetted = creator.vettedUntil !== null && creator.vettedUntil > creator.now;
  return (
    <SectionCard id="record" title="Record here">
      <p className="t-small t-2 mb-3">
        <Link className="link" to={`/creators/${creator.handle}#record`}>
          All figures, and what brands wrote
        </Link>
      </p>
      <KeyValues
        rows={[
          { label: "On time", value: onTimeWords(creator) },
          { label: "Offers", value: answerWords(creator) },
          { label: "Completed", value: creator.completed === 1 ? "1 deal" : `${creator.completed} deals` },
          {
            label: "Vetted",
            value: vetted && creator.vettedUntil ? <>Until {day(creator.vettedUntil)}</> : "Not vetted",
          },
          { label: "Last active", value: day(creator.lastActiveAt) },
          { label: "Joined", value: day(creator.joinedAt) },
        ]}
      />
    </SectionCard>
  );
}

function Side() {
  const { creator, briefs, lists, notes, mayInvite, timeZone } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const resultOf = (form: "note" | "invite") =>
    sent?.form === form ? (sent.result ?? undefined) : undefined;
  const shared = { now: creator.now, timeZone };
  const { displayName: name, listed } = creator;
  return (
    <aside className="stack content-start">
      <SectionCard id="ask" title="Invite to apply">
        <InviteForm
          key={`${creator.handle}-${briefs.filter((one) => one.invitedAt).length}`}
          {...{ briefs, name, listed, mayInvite, ...shared }}
          result={resultOf("invite")}
        />
      </SectionCard>
      <SectionCard
        id="lists"
        title="Lists"
        aside={
          <Link className="link t-small" to="/brand/lists">
            All lists
          </Link>
        }
      >
        <ListTicks lists={lists} />
      </SectionCard>
      <SectionCard id="notes" title="Notes of your team">
        <TeamNotes notes={notes} result={resultOf("note")} {...shared} />
      </SectionCard>
      <Record />
    </aside>
  );
}

export default function CreatorForBrand() {
  const { creator, accounts, similar, work, ties, said, timeZone } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <ActorShell current="creators" wide>
      <Header />
      <div className="grid gap-3 mb-4 empty:hidden">
        {said && <Notice tone="ok">{said}</Notice>}
        <TieWarnings ties={ties} now={creator.now} />
        {sent?.refused && <Notice tone="bad">{sent.refused}</Notice>}
        {!creator.listed && (
          <Notice>
            {creator.displayName} is not in the directory. You see this because they applied to you.
          </Notice>
        )}
      </div>
      <div className="lay">
        <div className="stack">
          <SectionCard id="accounts" title={accounts.length === 1 ? "Account" : "Accounts"}>
            <div className="grid gap-8">
              {accounts.map(({ card, snapshots }) => (
                <AccountNumbers
                  key={card.accountId}
                  card={card}
                  snapshots={snapshots}
                  now={creator.now}
                  timeZone={timeZone}
                />
              ))}
            </div>
          </SectionCard>
          <SponsoredCard work={work} now={creator.now} />
          <SectionCard
            id="safety"
            title="Brand safety"
            aside={
              <Link className="link t-small" to={`/brand/creators/${creator.handle}/safety`}>
                Open the report
              </Link>
            }
          >
            <p className="t-2">
              What the words of their declared and imported posts say, with the words themselves, how grave,
              and when. Never a score.
            </p>
          </SectionCard>
          <SimilarCreators to={creator} similar={similar} />
        </div>
        <Side />
      </div>
    </ActorShell>
  );
}
