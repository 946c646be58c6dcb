import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { AllMonths } from "#app/components/programme/all-months.tsx";
import { ChangeActs } from "#app/components/programme/change-acts.tsx";
import { MonthTable } from "#app/components/programme/month-table.tsx";
import { ProgrammeBadge } from "#app/components/programme/programme-badge.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { giveNotice } from "#app/domain/programme/give-notice.server.ts";
import { pauseProgramme } from "#app/domain/programme/pause-programme.server.ts";
import { daysWords, monthsWords, programmeWords } from "#app/domain/programme/programme-words.ts";
import { programmePage } from "#app/domain/programme/queries.server.ts";
import { resumeProgramme } from "#app/domain/programme/resume-programme.server.ts";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireDealViewer, requireParty } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { noticeForm, programmeForm, type ProgrammeForm } from "./programme-forms.ts";
import { programmeView, type ProgrammeView } from "./programme-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Programme ${page.number}, ${page.title} · Sweetspot` : "Programme · Sweetspot" },
];

const DONE: Record<string, string> = {
  pause: "The programme is paused. The creator has been told.",
  resume: "The programme goes on. The creator has been told.",
  notice: "Your notice is given. The other side has been told.",
};

/** A programme, for both sides and, to read, for the operator's staff. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const [page, now] = await Promise.all([programmePage(actor, Number(args.params.number)), pageNow()]);
  if (!page) return refusalResponse(refuse("not_found"));
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  return { ...programmeView(actor, page, now), said: DONE[done] ?? null };
}

function run(actor: PartyActor, number: number, form: ProgrammeForm) {
  const { version } = form;
  if (form.intent === "notice") {
    const { reason, lastPeriod } = form;
    return giveNotice(actor, { number, version, reason, lastPeriod });
  }
  // A pause is the brand's alone: it is the brand that pays. A creator ends the programme, or finds a way in a message.
  if (actor.kind !== "brand") return refuse("not_allowed");
  return form.intent === "pause"
    ? pauseProgramme(actor, { number, version })
    : resumeProgramme(actor, { number, version });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const form = await parseForm(args.request, programmeForm);
  if (!form.ok) return form.response;
  const number = Number(args.params.number);
  const outcome = await run(actor, number, form.value);
  if (outcome.ok) return redirect(`/programmes/${number}?done=${form.value.intent}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return formRefusal(form.submission, outcome, outcome.code === "reason_needed" ? "reason" : undefined);
}

function standing(page: ProgrammeView): { title: string; words: string } | null {
  const { state, side, now, timeZone, brand, creator, fundDays, endsAt, noticeBy, noticeReason } = page;
  const day = (at: Date) => formatDay(at, timeZone, now);
  if (state === "starting")
    return {
      title: "It begins with its first month",
      words:
        "Both sign the one contract, the brand secures the funds of month 1, and the dates of all months are fixed.",
    };
  if (state === "paused")
    return {
      title: "Paused",
      words: `Months that begin during the pause are left out; funded ones go on. ${side === "brand" ? "You" : brand.name} may resume at any time.`,
    };
  if (state === "ending" && endsAt) {
    const who = noticeBy === side ? "You" : noticeBy === "brand" ? brand.name : creator.name;
    const words = `Month ${page.lastPeriod} is the last. The programme is over ${day(endsAt)}.`;
    return { title: `${who} gave notice`, words: noticeReason ? `“${noticeReason}” ${words}` : words };
  }
  if (state === "ended")
    return { title: "The programme has ended", words: `${page.ran} of ${page.periods} months ran.` };
  const next = page.months.find((month) => month.standing === "planned");
  if (!next?.beginsAt) return null;
  const from = new Date(next.beginsAt.getTime() - fundDays * 86_400_000);
  return {
    title: `Next: month ${next.period} begins ${day(next.beginsAt)}`,
    words: `Its funds are asked for on ${day(from)}, ${daysWords(fundDays)} before. Work starts when they are in.`,
  };
}

function Money({ page }: { page: ProgrammeView }) {
  const { totals, currency, side, brand, creator } = page;
  const { gross, brandFee, creatorFee } = totals;
  const net = { label: side === "creator" ? "You net" : `${creator.name} nets`, amount: gross - creatorFee };
  const cost = { label: side === "brand" ? "You pay" : `${brand.name} pays`, amount: gross + brandFee };
  const own = side === "creator" ? net : cost;
  const rows = [
    { label: "Agreed fee", amount: gross },
    side === "creator"
      ? { label: "Your service fee", amount: creatorFee }
      : { label: side === "brand" ? "Your service fee" : "Service fee of the brand", amount: brandFee },
    { ...own, label: `${own.label}, each month`, sum: true },
    side === "creator" ? cost : net,
  ];
  return (
    <SectionCard id="money" title="Money">
      <MoneyRows rows={rows} currency={currency} />
      <AllMonths periods={page.counted} currency={currency} sums={[{ label: own.label, min: own.amount }]} />
      <p className="t-small t-2 mt-3">
        {formatMoney(page.paid, currency)} paid out {side === "creator" ? "to you" : `to ${creator.name}`} so
        far. Each month is funded and paid on its own.
      </p>
    </SectionCard>
  );
}

export default function Programme() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const { side, number, brand, creator, now, timeZone } = page;
  const other = side === "creator" ? brand.name : creator.name;
  const stands = standing(page);
  const problem = result?.error?.[""];
  return (
    <ActorShell current="deals">
      <PageHeader
        title={page.title}
        lead={`${programmeWords(page)}, ${side === "admin" ? `${brand.name} and ${creator.name}` : `with ${other}`}`}
        crumbs={[{ label: "Deals", to: "/deals" }, { label: `Programme ${number}` }]}
        aside={<ProgrammeBadge state={page.state} />}
      />
      <div className="stack mb-5 empty:hidden">
        {page.said && <Notice tone="ok">{page.said}</Notice>}
        {problem && <Notice tone="bad">{problem.join(" ")}</Notice>}
        {stands && <Notice title={stands.title}>{stands.words}</Notice>}
      </div>
      <div className="lay">
        <div className="stack">
          <section className="card" aria-labelledby="months-title">
            <h2 id="months-title" className="t-sec px-[18px] pt-4 md:px-[22px]">
              {monthsWords(page.periods)}
            </h2>
            <MonthTable {...page} />
          </section>
        </div>
        <div className="stack">
          <Money page={page} />
          <SectionCard id="frame" title="One contract for all months">
            <p className="t-2 mb-3">
              Both signed it once. Each month is a deal of its own under it, with its own drafts, funds and
              payouts.
            </p>
            <div className="flex flex-wrap gap-2">
              <ButtonLink look="2" to={`/deals/${number}/contract`} className="grow">
                <Icon name="file-text" size="s" /> Read
              </ButtonLink>
              {side !== "admin" && (
                <ButtonLink look="2" to={`/messages/${page.applicationId}`} className="grow">
                  <Icon name="message-square" size="s" /> Message {other}
                </ButtonLink>
              )}
            </div>
          </SectionCard>
          <ChangeActs
            {...{
              may: page.may,
              effects: page.effects,
              state: page.state,
              now,
              timeZone,
              noticeForm,
              result,
            }}
            otherName={other}
          />
        </div>
      </div>
    </ActorShell>
  );
}
