import type { Prisma, Tx } from "../../db.server.ts";
import type { AdminActor, PartyActor } from "../access/actor.ts";
import { isDealNumber, type LoadedDeal, lockedDeal, partyDeal } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { CommissionTerms } from "./commission-terms.ts";
import { afterStatementEvent, type StatementEvent, type StatementState } from "./statement.ts";

/** A statement by id, for a verb that holds its deal's lock. Throws when it does not exist. */
export async function statementById(tx: Tx, id: string) {
  return tx.commissionStatement.findUniqueOrThrow({ where: { id } });
}
export type LoadedStatement = Awaited<ReturnType<typeof statementById>>;

/** What the deal's terms say of a commission, in which currency. Throws where they say nothing: the caller has looked. */
export function commissionOf({ body, number, currency }: LoadedDeal): CommissionTerms & { currency: string } {
  if (!body.commission) throw new Error(`Deal ${number} pays no commission`);
  return { ...body.commission, currency };
}

/** A deal with a commission, of this actor or for our staff, locked; null when there is none or it is not theirs. */
export async function commissionDeal(tx: Tx, actor: PartyActor | AdminActor, number: number) {
  if (!isDealNumber(number)) return null;
  if (actor.kind !== "admin") {
    const own = await partyDeal(tx, actor, number);
    return own?.body.commission ? own : null;
  }
  const found = await tx.deal.findUnique({ where: { number }, select: { id: true } });
  const deal = found && (await lockedDeal(tx, found.id));
  return deal?.body.commission ? deal : null;
}

/** A statement of the actor's deal by its numbers, with the locked deal; null when it is not theirs. */
export async function partyStatement(
  tx: Tx,
  actor: PartyActor | AdminActor,
  dealNumber: number,
  number: number,
): Promise<{ deal: LoadedDeal; statement: LoadedStatement } | null> {
  const deal = await commissionDeal(tx, actor, dealNumber);
  const statement =
    deal &&
    (await tx.commissionStatement.findUnique({ where: { dealId_number: { dealId: deal.id, number } } }));
  return deal && statement ? { deal, statement } : null;
}

/** Moves a statement by compare-and-set on (id, state, version). */
export async function moveStatement(
  tx: Tx,
  statement: { id: string; state: StatementState; version: number },
  event: StatementEvent,
  data: Prisma.CommissionStatementUpdateManyMutationInput = {},
): Promise<Result<StatementState>> {
  const state = afterStatementEvent(statement.state, event);
  if (!state) return refuse("wrong_state");
  const moved = await tx.commissionStatement.updateMany({
    where: { id: statement.id, state: statement.state, version: statement.version },
    data: { ...data, state, version: { increment: 1 } },
  });
  return moved.count === 1 ? done(state) : refuse("changed_meanwhile");
}
