import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ProposeForm } from "#app/components/launch/propose-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { dateIn, momentIn, timeIn } from "#app/domain/brief/deadline.ts";
import { slotForm } from "#app/domain/launch/launch-forms.ts";
import { confirmSlot, proposeSlot } from "#app/domain/launch/plan-slot.server.ts";
import { canPlan } from "#app/domain/launch/slot.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireDealViewer, requireParty } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { roomItem } from "./room-item.server.ts";

export const meta: MetaFunction = () => [{ title: "Time to publish · Sweetspot" }];

/** When one post goes live: the agreed window, the time that stands, and who has to answer. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const { number, now, deal, item } = await roomItem(actor, args.params);
  const { slot } = item;
  const from = item.publishFrom && item.publishFrom > now ? item.publishFrom : now;
  const start = slot?.at ?? new Date(from.getTime() + 86_400_000);
  const { timeZone } = actor;
  return {
    ...{ number, now, timeZone, side: actor.kind, label: item.label },
    names: { brand: deal.brand.name, creator: deal.creator.displayName },
    window: { from: item.publishFrom, to: item.publishTo },
    slot: slot && {
      at: slot.at,
      by: slot.proposedBy,
      agreed: slot.confirmedAt !== null,
      version: slot.version,
    },
    may: actor.kind !== "admin" && deal.state === "active" && canPlan(item) && can(actor, "message.write"),
    initial: { day: dateIn(start, timeZone), time: slot ? timeIn(slot.at, timeZone) : "17:00" },
    min: dateIn(from, timeZone),
    max: item.publishTo ? dateIn(item.publishTo, timeZone) : undefined,
    said: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "message.write");
  const { number, deliverableId = "" } = args.params;
  const form = await parseForm(args.request, slotForm);
  if (!form.ok) return form.response;
  const outcome =
    form.value.intent === "propose"
      ? await proposeSlot(actor, {
          deliverableId,
          at: momentIn(form.value.day, form.value.time, actor.timeZone),
        })
      : await confirmSlot(actor, { deliverableId, version: form.value.version });
  if (outcome.ok)
    return redirect(`/deals/${number}/deliverables/${deliverableId}/slot?done=${form.value.intent}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return formRefusal(form.submission, outcome, outcome.code.startsWith("slot_") ? "day" : undefined);
}

const SAID: Record<string, string> = {
  propose: "Proposed. The other side has been told.",
  confirm: "Agreed. The other side has been told.",
};

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function windowWords({ window: { from, to }, timeZone, now }: Page): string {
  const at = (instant: Date) => formatInstant(instant, timeZone, now);
  if (from && to) return `The contract says: not before ${at(from)}, and by ${at(to)}.`;
  if (from) return `The contract says: not before ${at(from)}.`;
  return to ? `The contract says: by ${at(to)}.` : "The contract names no days for it.";
}

function Standing({ page }: { page: Page }) {
  const { slot, side, names, timeZone, now, may } = page;
  if (!slot) return <p className="t-2">No time is proposed yet. Until then the agreed window counts.</p>;
  const who = slot.by === side ? "You" : names[slot.by];
  return (
    <>
      <p className="t-title">{formatInstant(slot.at, timeZone, now, true)}</p>
      <p className="t-2 mt-1">
        {slot.agreed
          ? "Both sides agreed to it."
          : `${who} proposed it. ${slot.by === side ? "The other side has not answered yet." : ""}`}
      </p>
      {may && !slot.agreed && slot.by !== side && (
        <Form method="post" className="mt-4">
          <input type="hidden" name="version" value={slot.version} />
          <Button name="intent" value="confirm">
            Agree to this time
          </Button>
        </Form>
      )}
    </>
  );
}

export default function Slot() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const { number, label, said, may, initial, min, max } = page;
  const problem = result?.error?.[""];
  return (
    <ActorShell current="deals">
      <div className="narrow">
        <PageHeader
          title={`Time to publish: ${label}`}
          lead={`${windowWords(page)} A time is a plan between you; the contract stays as it is.`}
          crumbs={[
            { label: "Deals", to: "/deals" },
            { label: `Deal ${number}`, to: `/deals/${number}` },
            { label: "Time to publish" },
          ]}
        />
        <div className="stack">
          {said && SAID[said] && <Notice tone="ok">{SAID[said]}</Notice>}
          {problem && <Notice tone="bad">{problem.join(" ")}</Notice>}
          <SectionCard id="standing" title="The plan">
            <Standing page={page} />
          </SectionCard>
          {may && (
            <SectionCard id="propose-card" title={page.slot ? "Another time" : "Propose a time"}>
              <ProposeForm
                key={page.slot?.version ?? "none"}
                initial={initial}
                min={min}
                max={max}
                result={result}
              />
            </SectionCard>
          )}
        </div>
      </div>
    </ActorShell>
  );
}
