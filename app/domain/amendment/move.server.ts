import type { Prisma, Tx } from "../../db.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { afterAmendmentEvent, type AmendmentEvent, type AmendmentState } from "./amendment.ts";

/** Moves an amendment by compare-and-set on (id, state, version). */
export async function moveAmendment(
  tx: Tx,
  amendment: { id: string; state: AmendmentState; version: number },
  event: AmendmentEvent,
  data: Prisma.AmendmentUpdateManyMutationInput,
): Promise<Result<AmendmentState>> {
  const state = afterAmendmentEvent(amendment.state, event);
  if (!state) return refuse("wrong_state");
  const moved = await tx.amendment.updateMany({
    where: { id: amendment.id, state: amendment.state, version: amendment.version },
    data: { ...data, state, version: { increment: 1 } },
  });
  return moved.count === 1 ? done(state) : refuse("changed_meanwhile");
}
