import type { Tx } from "../../db.server.ts";
import type { Side } from "../access/actor.ts";
import { dealNames, type LoadedDeal } from "../deal/load.server.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { termsDiff } from "../offer/terms-diff.ts";
import { monthTerms } from "./amended-terms.ts";
import type { AmendmentState } from "./amendment.ts";
import type { LoadedAmendment } from "./load.server.ts";

/** An amendment's page. */
export const amendmentHref = (deal: { number: number }, amendment: { number: number }): string =>
  `/deals/${deal.number}/amendments/${amendment.number}`;

const day = (instant: string) => `${instant.slice(0, 10)} (UTC)`;

/** What every message about an amendment carries. */
function facts(deal: LoadedDeal, amendment: LoadedAmendment) {
  const { number, kind, added, returned, currency } = amendment;
  const changes = termsDiff(monthTerms(amendment.before, deal.period), amendment.after, day);
  return {
    ...dealNames(deal),
    ...{ number, kind },
    added: moneyData(added, currency),
    returned: moneyData(returned, currency),
    changes: changes.map(({ label, before, after }) => ({ label, was: before, is: after })),
  };
}

const audience = (deal: LoadedDeal, side: Side) =>
  side === "creator"
    ? { creatorId: deal.creatorId }
    : ({ brandId: deal.brandId, permission: "contract.sign" } as const);
const other = (side: Side): Side => (side === "brand" ? "creator" : "brand");
const shared = (deal: LoadedDeal, amendment: LoadedAmendment) => ({
  href: amendmentHref(deal, amendment),
  dealId: deal.id,
});

/** The other side is asked to sign, or to accept with a click. */
export async function tellProposed(tx: Tx, now: Date, deal: LoadedDeal, amendment: LoadedAmendment) {
  const side = other(amendment.proposedBy);
  const signBy = (amendment.dueAt ?? now).toISOString();
  const { message, byClick } = amendment;
  const data = { ...facts(deal, amendment), side, signBy, message, byClick };
  const to = audience(deal, side);
  await notify(tx, now, { ...shared(deal, amendment), to, kind: "amendment_proposed", data });
}

/** One side has signed. The other hears it; when money is missing, the brand is asked for it. */
export async function tellSigned(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  amendment: LoadedAmendment,
  signer: { side: Side; name: string; last: boolean; dueAt: Date },
) {
  const data = {
    ...facts(deal, amendment),
    ...{ side: other(signer.side), signedBy: signer.name, last: signer.last },
    dueAt: signer.dueAt.toISOString(),
  };
  const base = { ...shared(deal, amendment), kind: "amendment_signed", data } as const;
  await notify(tx, now, { ...base, to: audience(deal, other(signer.side)) });
  if (!signer.last) return;
  const fund = { ...data, side: "brand" as const, step: "fund" as const, hoursLeft: null };
  const to = { brandId: deal.brandId, permission: "deal.fund" } as const;
  await notify(tx, now, { ...shared(deal, amendment), to, kind: "amendment_due", data: fund });
}

/** A limit comes near: whoever still has to act. */
export async function tellDue(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  amendment: LoadedAmendment,
  due: { side: Side; step: "sign" | "fund"; dueAt: Date; hoursLeft: number },
) {
  const { side, step, hoursLeft } = due;
  const data = { ...facts(deal, amendment), side, step, hoursLeft, dueAt: due.dueAt.toISOString() };
  const to =
    step === "fund" ? ({ brandId: deal.brandId, permission: "deal.fund" } as const) : audience(deal, side);
  await notify(tx, now, { ...shared(deal, amendment), to, kind: "amendment_due", data });
}

/** The new terms count: both. */
export async function tellInForce(tx: Tx, now: Date, deal: LoadedDeal, amendment: LoadedAmendment) {
  for (const side of ["brand", "creator"] as const) {
    const data = { ...facts(deal, amendment), side };
    const to = audience(deal, side);
    await notify(tx, now, { ...shared(deal, amendment), to, kind: "amendment_in_force", data });
  }
}

/** It did not come into force: the sides that did not end it themselves. */
export async function tellEnded(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  amendment: LoadedAmendment,
  end: { how: Extract<AmendmentState, "declined" | "withdrawn" | "lapsed">; reason: string; by: Side | null },
) {
  for (const side of ["brand", "creator"] as const) {
    if (side === end.by) continue;
    const data = { ...facts(deal, amendment), side, how: end.how, reason: end.reason };
    const to = audience(deal, side);
    await notify(tx, now, { ...shared(deal, amendment), to, kind: "amendment_ended", data });
  }
}
