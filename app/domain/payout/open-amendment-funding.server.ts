import { act } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { KIND_WORDS } from "#app/domain/amendment/amendment.ts";
import { partyAmendment } from "#app/domain/amendment/load.server.ts";
import { canTakeEffect } from "#app/domain/amendment/take-effect.server.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { currentFunding, openedFunding, type OpenFunding, reserveFunding } from "./open-funding.server.ts";

/**
 * Reserves the one open funding of a signed amendment, or finds it, as `openFunding` does for a deal. Refuses:
 * not_allowed, not_found, already_funded, too_late, wrong_state, amendment_moot.
 */
export function openAmendmentFunding(
  actor: BrandActor,
  dealNumber: number,
  number: number,
): Promise<Result<OpenFunding>> {
  return act<OpenFunding>(async (tx, now) => {
    if (!can(actor, "deal.fund")) return refuse("not_allowed");
    const found = await partyAmendment(tx, actor, dealNumber, number);
    if (!found) return refuse("not_found");
    const { deal, amendment } = found;
    if (amendment.state === "in_force" && amendment.added > 0n) return refuse("already_funded");
    if (amendment.state === "lapsed" || (amendment.dueAt && amendment.dueAt <= now))
      return refuse("too_late");
    if (amendment.state !== "funding") return refuse("wrong_state");
    if (!(await canTakeEffect(tx, deal, amendment))) return refuse("amendment_moot");
    const wanted = { amount: amendment.added, dueAt: amendment.dueAt, amendmentId: amendment.id };
    const current = await currentFunding(tx, now, deal.id, { amendmentId: amendment.id });
    if (!current.ok) return current;
    const { closing } = current.value;
    const funding = current.value.funding ?? (await reserveFunding(tx, now, actor, deal, wanted));
    const name = `Amendment ${number}: ${KIND_WORDS[amendment.kind].label}, ${deal.creator.displayName}`;
    return done(openedFunding(deal, funding, [{ name, amount: funding.amount }], closing));
  });
}
