import { randomUUID } from "node:crypto";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AmendmentsCard } from "#app/components/amendment/amendments-card.tsx";
import { ThreadCard } from "#app/components/conversation/thread-card.tsx";
import { ContractCard } from "#app/components/deal/contract-card.tsx";
import { DeliverablePanel } from "#app/components/deal/deliverable-panel.tsx";
import { EndingCard } from "#app/components/review/ending-card.tsx";
import { MoneyCard } from "#app/components/deal/money-card.tsx";
import { ProgrammeCard } from "#app/components/programme/programme-card.tsx";
import { ProductCard } from "#app/components/deal/product-card.tsx";
import { RoomHeader } from "#app/components/deal/room-header.tsx";
import { TermsCard } from "#app/components/deal/terms-card.tsx";
import { CommissionCard } from "#app/components/commission/commission-card.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { Stepper } from "#app/components/ui/stepper.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { pageNow } from "#app/http/installation.server.ts";
import { can } from "#app/domain/access/permissions.ts";
import { dealRoom } from "#app/domain/deal/queries.server.ts";
import { threadSummary } from "#app/domain/conversation/inbox.server.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import { refuse, type RefusalCode } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireDealViewer, requireParty } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { DONE_WORDS, runRoomAct } from "./room-acts.server.ts";
import { roomForm, type RoomIntent } from "./room-forms.ts";
import { RoomNotices } from "./room-notices.tsx";
import { RoomNoShow } from "./room-no-show.tsx";
import { ProposedPause, RoomStill } from "./room-still.tsx";
import { RoomTurn } from "./room-turn.tsx";
import { RoomWork } from "./room-work.tsx";
import { roomView } from "./room-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: room }) => [
  { title: room ? `Deal ${room.number}, ${room.brief.title} · Sweetspot` : "Deal · Sweetspot" },
];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const number = Number(args.params.number);
  const [deal, now] = await Promise.all([
    Number.isSafeInteger(number) ? dealRoom(actor, number) : null,
    pageNow(),
  ]);
  if (!deal) return refusalResponse(refuse("not_found"));
  const asked = new URL(args.request.url).searchParams;
  const done = asked.get("done");
  return {
    ...roomView(actor, deal, now),
    seesMoney: actor.kind === "admin" || can(actor, "money.read"),
    thread: actor.kind === "admin" ? null : await threadSummary(actor, deal.applicationId),
    rebookId: actor.kind === "brand" && can(actor, "brief.write") ? randomUUID() : null,
    draftVersion: Number(asked.get("draft")) || null,
    said:
      done === "draft"
        ? "Draft sent. The brand reviews it now."
        : done === "cancel"
          ? "The deal is cancelled. The other side has been told."
          : (DONE_WORDS[done as RoomIntent] ?? null),
    paymentPending: asked.has("paid") && deal.state === "funding",
  };
}

/** The field that a refusal stands beside. */
const BLAMED: Partial<Record<RefusalCode, string>> = {
  ...{ bad_live_url: "url", short_live_url: "url", url_used: "url" },
  ...{ disclosure_missing: "caption", disclosure_unmet: "overrideReason" },
};

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args);
  const parsed = await parseForm(args.request, roomForm);
  if (!parsed.ok) return parsed.response;
  const outcome = await runRoomAct(actor, parsed.value);
  if (outcome.ok) return redirect(`/deals/${args.params.number}?done=${parsed.value.intent}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  const field = BLAMED[outcome.code];
  return field ? formRefusal(parsed.submission, outcome, field) : formRefusal(parsed.submission, outcome);
}

function amountLabel({ side, state }: Pick<ReturnType<typeof roomView>, "side" | "state">): string {
  if (state === "cancelled") return "was agreed";
  return side === "creator" ? "you net" : side === "brand" ? "you pay in total" : "the brand pays";
}

export default function Room() {
  const room = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { timeZone, now } = room;
  const other = room.side === "creator" ? room.brand : room.creator;
  const cost = room.gross + room.brandFee;
  const items = room.deliverables.map(({ label, gross, specification }) => ({ label, gross, specification }));
  return (
    <ActorShell current="deals">
      <div className="mb-4">
        <Breadcrumbs
          crumbs={[
            { label: "Deals", to: "/deals" },
            room.programme
              ? { label: room.brief.title, to: `/programmes/${room.programme.number}` }
              : { label: room.brief.title },
            { label: `Deal ${room.number}` },
          ]}
        />
      </div>
      <RoomHeader
        name={other.name}
        isBrand={room.side === "creator"}
        handle={room.side === "creator" ? null : room.creator.handle}
        platform={room.creator.platform}
        vetted={
          room.side !== "creator" && room.creator.vettedUntil !== null && room.creator.vettedUntil > now
        }
        state={room.state}
        amount={room.side === "creator" ? room.gross - room.creatorFee : cost}
        amountLabel={amountLabel(room)}
        currency={room.currency}
      />
      <RoomNotices room={room} said={room.said} paymentPending={room.paymentPending} />
      <div className="card pad mb-5">
        <Stepper steps={room.steps} timeZone={timeZone} now={now} />
      </div>
      <ProposedPause room={room} />
      {room.still ? <RoomStill room={room} /> : <RoomTurn room={room} />}
      <div className="lay">
        <div className="stack">
          {room.deliverables.map((item) => (
            <DeliverablePanel
              key={item.id}
              item={item}
              version={room.draftVersion}
              dealNumber={room.number}
              currency={room.currency}
              side={room.side}
              still={room.still !== null}
              timeZone={timeZone}
              now={now}
            >
              {!room.still && <RoomWork room={room} item={item} result={answer?.result} />}
            </DeliverablePanel>
          ))}
          <section className="card pad" aria-labelledby="timeline-title">
            <h2 id="timeline-title" className="t-sec mb-4">
              Timeline
            </h2>
            <Timeline rows={room.timeline} timeZone={timeZone} now={now} />
          </section>
        </div>
        <div className="stack">
          <MoneyCard
            {...room}
            items={items}
            brandName={room.brand.name}
            creatorName={room.creator.name}
            brandRate={brandFeeWords(room.terms.policy, room.currency)}
            holdHours={room.terms.policy.payoutHoldHours}
            seesMoney={room.seesMoney}
            commission={room.terms.commission}
            product={room.product}
          />
          {room.product && (
            <ProductCard
              product={room.product}
              currency={room.currency}
              paid={cost > 0n}
              dealNumber={room.number}
            />
          )}
          {room.commission && room.seesMoney && (
            <CommissionCard
              {...room.commission}
              {...{ number: room.number, currency: room.currency, timeZone, now }}
            />
          )}
          {room.programme && <ProgrammeCard {...room.programme} timeZone={timeZone} now={now} />}
          {room.thread && <ThreadCard thread={room.thread} name={other.name} now={now} timeZone={timeZone} />}
          <TermsCard
            {...room.terms}
            items={items}
            stayUpDays={room.terms.policy.stayUpDays}
            revisionRounds={room.terms.policy.revisionRounds}
          />
          <AmendmentsCard number={room.number} {...room.amendments} timeZone={timeZone} now={now} />
          <ContractCard
            number={room.programme?.number ?? room.number}
            parties={room.contract.document.parties}
            signatures={room.contract.signatures}
            sealedFileId={room.contract.sealedFileId}
            timeZone={timeZone}
            now={now}
          />
          {room.state === "completed" && room.side !== "admin" && (
            <EndingCard number={room.number} side={room.side} rebookId={room.rebookId} />
          )}
          <RoomNoShow room={room} />
          {room.may.cancel && (
            <p className="t-small t-2">
              <Link className="link" to={`/deals/${room.number}/cancel`}>
                {room.programme && room.programme.period > 1 ? "Cancel this month" : "Cancel the deal"}
              </Link>{" "}
              You see what each side gets before you confirm.
            </p>
          )}
        </div>
      </div>
      {answer?.result.error?.[""] && (
        <div className="mt-5">
          <Notice tone="bad">{answer.result.error[""].join(" ")}</Notice>
        </div>
      )}
    </ActorShell>
  );
}
