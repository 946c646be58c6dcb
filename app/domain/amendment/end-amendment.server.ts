import { act, type Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import { SYSTEM, type Actor, type PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { END_WORDS } from "./amendment.ts";
import { amendmentById, partyAmendment, type LoadedAmendment } from "./load.server.ts";
import { moveAmendment } from "./move.server.ts";
import { tellEnded } from "./tell.server.ts";

type Ending = "decline" | "withdraw" | "lapse";
const HOW = { decline: "declined", withdraw: "withdrawn", lapse: "lapsed" } as const;

/** Ends an open amendment under its deal's lock; its checkout is closed, and what is paid all the same goes back. */
async function end(
  tx: Tx,
  now: Date,
  actor: Actor,
  deal: LoadedDeal,
  amendment: LoadedAmendment,
  { event, reason }: { event: Ending; reason: string },
): Promise<Result> {
  const moved = await moveAmendment(tx, amendment, event, { endedAt: now, endReason: reason, dueAt: null });
  if (!moved.ok) return moved;
  const how = HOW[event];
  const words = END_WORDS[reason] ?? reason;
  const { number } = amendment;
  await record(tx, now, actor, dealStream(deal), { type: "amendment.ended", number, how, reason: words });
  const open = await tx.funding.findMany({ where: { amendmentId: amendment.id, state: "open" } });
  // Let go here and closed at the processor by the job: the next amendment may need a checkout before that.
  await tx.funding.updateMany({
    where: { amendmentId: amendment.id, state: "open" },
    data: { state: "expired" },
  });
  for (const { id } of open) await enqueue(tx, "funding.refresh", { fundingId: id });
  const by = actor.kind === "brand" || actor.kind === "creator" ? actor.kind : null;
  await tellEnded(tx, now, deal, amendment, { how, reason: words, by });
  return done(null);
}

interface EndInput {
  dealNumber: number;
  number: number;
  reason: string;
}

/**
 * The other side declines with a reason, or the side that proposed it takes it back; both only before both have
 * signed. Refuses: not_allowed, reason_needed (declining), not_found, wrong_state, changed_meanwhile.
 */
export function endAmendment(actor: PartyActor, { dealNumber, number, reason }: EndInput): Promise<Result> {
  return act<null>(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    const found = await partyAmendment(tx, actor, dealNumber, number);
    if (!found) return refuse("not_found");
    const { deal, amendment } = found;
    const event = amendment.proposedBy === actor.kind ? "withdraw" : "decline";
    if (event === "decline" && reason.trim() === "") return refuse("reason_needed");
    return end(tx, now, actor, deal, amendment, { event, reason: reason.trim() });
  });
}

/** The limit passed without a signature or the money. Under the deal's lock; false when it is over already. */
export async function lapseAmendment(tx: Tx, now: Date, deal: LoadedDeal, id: string): Promise<boolean> {
  const amendment = await amendmentById(tx, id);
  if (!amendment.dueAt || amendment.dueAt > now) return false;
  const reason = amendment.state === "signing" ? "not_signed" : "not_funded";
  const ended = await end(tx, now, SYSTEM, deal, amendment, { event: "lapse", reason });
  return ended.ok;
}

/** The deal ends, or the work moved on: what is still open about it means nothing any more. */
export async function endOpenAmendment(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  reason: "deal_ended" | "moved_on",
): Promise<void> {
  const open = await tx.amendment.findFirst({
    where: { dealId: deal.id, state: { in: ["signing", "funding"] } },
    select: { id: true },
  });
  if (!open) return;
  const amendment = await amendmentById(tx, open.id);
  await end(tx, now, SYSTEM, deal, amendment, { event: "lapse", reason });
}
