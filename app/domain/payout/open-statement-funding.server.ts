import { act } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { partyStatement } from "#app/domain/commission/load.server.ts";
import { statementName } from "#app/domain/commission/period.ts";
import { refusalWhileStill } from "#app/domain/deal/standstill.ts";
import { done, refuse, type Result } from "#app/domain/refusal.ts";
import { currentFunding, openedFunding, type OpenFunding, reserveFunding } from "./open-funding.server.ts";

/**
 * Reserves the one open funding of an agreed statement, or finds it, as `openFunding` does for a deal. A statement that is
 * late can still be paid.
 * Refuses: not_allowed, not_found, already_funded, wrong_state, deal_paused, deal_disputed, payment_under_way.
 */
export function openStatementFunding(
  actor: BrandActor,
  dealNumber: number,
  number: number,
): Promise<Result<OpenFunding>> {
  return act<OpenFunding>(async (tx, now) => {
    if (!can(actor, "deal.fund")) return refuse("not_allowed");
    const found = await partyStatement(tx, actor, dealNumber, number);
    if (!found) return refuse("not_found");
    const { deal, statement } = found;
    if (statement.paidInAt) return refuse("already_funded");
    if (statement.state !== "due") return refuse("wrong_state");
    const still = refusalWhileStill(deal);
    if (still) return still;
    const { id: statementId, gross, brandFee } = statement;
    // No limit of its own: a commission is owed until it is paid.
    const wanted = { amount: gross + brandFee, dueAt: null, amendmentId: null, statementId };
    const current = await currentFunding(tx, now, deal.id, { statementId });
    if (!current.ok) return current;
    const { closing } = current.value;
    const funding = current.value.funding ?? (await reserveFunding(tx, now, actor, deal, wanted));
    const lines = [{ name: `${statementName(statement)}, ${deal.creator.displayName}`, amount: gross }];
    if (brandFee > 0n) lines.push({ name: "Service fee", amount: brandFee });
    return done(openedFunding(deal, funding, lines, closing));
  });
}
