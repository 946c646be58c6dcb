import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { OfferAnswer } from "#app/components/application/offer-answer.tsx";
import { OwnFit } from "#app/components/application/own-fit.tsx";
import { OfferTerms } from "#app/components/application/offer-terms.tsx";
import { Editable } from "#app/components/application/editable.tsx";
import { SentApplication } from "#app/components/application/sent-application.tsx";
import { StandingBar } from "#app/components/application/standing-bar.tsx";
import { Withdraw } from "#app/components/application/withdraw.tsx";
import { ThreadCard } from "#app/components/conversation/thread-card.tsx";
import { OfferHistory } from "#app/components/offer/offer-history.tsx";
import { SimilarBriefs } from "#app/components/brief/similar-briefs.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Card, SectionCard } from "#app/components/ui/card.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Stepper } from "#app/components/ui/stepper.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { canDoToApplication } from "#app/domain/application/application.ts";
import {
  applicationEvents,
  applicationForCreator,
  lacksAddress,
} from "#app/domain/application/queries.server.ts";
import { suggestionsFor } from "#app/domain/brief/similar.server.ts";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import { withdraw } from "#app/domain/application/withdraw.server.ts";
import { threadSummary } from "#app/domain/conversation/inbox.server.ts";
import { refuse, sentenceOf, statusOf, type Refusal } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { answerOffer } from "../offers/answer.server.ts";
import { creatorForm, type CreatorForm } from "./application-forms.ts";
import { applicationView } from "./application-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.view.brief.title}, your application · Sweetspot` : "Application · Sweetspot" },
];

const SAID = ["sent", "edited", "offer-declined", "extended", "countered", "withdrawn", "appealed"];
const ENDED: ReadonlySet<string> = new Set(["declined", "expired", "withdrawn"]);

const suggestFor = async (actor: CreatorActor, briefId: string) =>
  suggestionsFor(actor.creatorId, briefId, await policyNow());

/** One of the creator's own applications: what was sent, where it stands, what was answered. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const application = await applicationForCreator(actor, args.params.id ?? "");
  if (!application) return refusalResponse(refuse("not_found"));
  const [events, thread, suggestions, noAddress] = await Promise.all([
    applicationEvents(application.id),
    threadSummary(actor, application.id),
    ENDED.has(application.state) ? suggestFor(actor, application.briefId) : [],
    application.state === "offered" && lacksAddress(actor),
  ]);
  const params = new URL(args.request.url).searchParams;
  return {
    view: applicationView(application, events, actor.timeZone),
    thread,
    said: SAID.find((word) => params.has(word)) ?? null,
    suggestions,
    noAddress,
  };
}

/** An offer that was accepted by an earlier press leads to its deal as well. */
async function dealOf(actor: CreatorActor, id: string): Promise<number | null> {
  return (await applicationForCreator(actor, id))?.deal?.number ?? null;
}

async function run(actor: CreatorActor, id: string, form: CreatorForm): Promise<Refusal | { to: string }> {
  const page = `/creator/applications/${id}`;
  if (form.intent === "withdraw") {
    const result = await withdraw(actor, id);
    return result.ok ? { to: `${page}?withdrawn` } : result;
  }
  const answer = await answerOffer(actor, form, () => dealOf(actor, id));
  return "said" in answer ? { to: `${page}?${answer.said}` } : answer;
}

/** The creator answers the offer or takes the application back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const id = args.params.id ?? "";
  if (!(await applicationForCreator(actor, id))) return refusalResponse(refuse("not_found"));
  const form = await parseForm(args.request, creatorForm);
  if (!form.ok) return data({ refused: null, ...form.response.data }, { status: 422 });
  const answer = await run(actor, id, form.value);
  if ("to" in answer) return redirect(answer.to);
  return data({ refused: sentenceOf(answer), result: undefined }, { status: statusOf(answer) });
}

type View = ReturnType<typeof useLoaderData<typeof loader>>["view"];

function Said({ said, view }: { said: string | null; view: View }) {
  const { brandName } = view.brief;
  const due = formatInstant(view.answerDueAt, view.timeZone, view.now);
  const words: Record<string, string> = {
    edited: `Changes saved. ${brandName} reads this version when they open it.`,
    sent: `Application sent. ${brandName} has until ${due} to answer.`,
    appealed: "Sent to our staff. A person looks at it and answers; you are told.",
    "offer-declined": `Offer declined. ${brandName} has been told; your application stays on the shortlist.`,
    extended: `You have more time. ${brandName} has been told.`,
    countered: `Counter-offer sent. It is ${brandName}’s turn.`,
    withdrawn: `Application withdrawn. ${brandName} has been told.`,
  };
  const sentence = said ? words[said] : null;
  return sentence ? <Notice tone="ok">{sentence}</Notice> : null;
}

/** The contract is written at acceptance, and what it lacks then it lacks for good. */
function NoAddress() {
  return (
    <Notice title="Your mailing address is missing">
      The contract names both sides with their mailing addresses, and laws on freelance work ask for it.{" "}
      <Link className="link" to="/creator/profile">
        Add yours to your profile
      </Link>{" "}
      before you agree; the brand sees it only then.
    </Notice>
  );
}

export default function CreatorApplicationPage() {
  const { view, thread, said, suggestions, noAddress } = useLoaderData<typeof loader>();
  const { refused, result } = useActionData<typeof action>() ?? {};
  const { now, timeZone, table } = view;
  return (
    <ActorShell current="applications">
      <PageHeader
        title={view.brief.title}
        crumbs={[
          { label: "Your applications", to: "/creator/applications" },
          { label: view.brief.brandName },
        ]}
      />
      <div className="grid gap-4 mb-6">
        <Said said={said} view={view} />
        {refused && <Notice tone="bad">{refused}</Notice>}
        <StandingBar view={view} />
        <Card>
          <h2 className="sr-only">The way of this application</h2>
          <Stepper steps={view.steps} timeZone={timeZone} now={now} />
        </Card>
        <SimilarBriefs
          title="Open briefs like it that you can apply to"
          briefs={suggestions}
          now={now}
          timeZone={timeZone}
        />
      </div>
      <div className="lay lg:grid-rows-[auto_1fr]">
        {table && (
          <div className="lg:col-start-1">
            <OfferTerms table={table} now={now} timeZone={timeZone} />
          </div>
        )}
        <aside className="grid gap-5 content-start lg:col-start-2 lg:row-start-1 lg:row-span-2">
          {table && noAddress && <NoAddress />}
          {table && (
            <OfferAnswer
              table={table}
              counterHref={`/creator/applications/${view.id}/counter`}
              result={result}
            />
          )}
          <ThreadCard thread={thread} name={view.brief.brandName} now={now} timeZone={timeZone} />
          <SectionCard id="timeline" title="What happened">
            <Timeline rows={view.timeline} timeZone={timeZone} now={now} />
          </SectionCard>
          <Editable view={view} />
          {canDoToApplication("creator", view.state, "withdraw") && <Withdraw view={view} />}
        </aside>
        <div className="grid gap-5 content-start lg:col-start-1">
          <OwnFit id={view.id} fit={view.fit} now={now} timeZone={timeZone} />
          {table && <OfferHistory table={table} now={now} timeZone={timeZone} />}
          <SentApplication view={view} />
        </div>
      </div>
    </ActorShell>
  );
}
