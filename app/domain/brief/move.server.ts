import type { Prisma, Tx } from "../../db.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { decide, type BriefEvent, type BriefState } from "./brief.ts";

interface Movable {
  id: string;
  state: BriefState;
  version: number;
  applyBy: Date | null;
}

/**
 * One transition, by compare-and-set on the state and version that the act has seen.
 * Refuses: wrong_state, too_late, changed_meanwhile.
 */
export async function moveBrief(
  tx: Tx,
  now: Date,
  brief: Movable,
  event: BriefEvent,
  change: Prisma.BriefUpdateManyMutationInput = {},
): Promise<Result<BriefState>> {
  const to = decide(brief, event, now);
  if (!to.ok) return to;
  const moved = await tx.brief.updateMany({
    where: { id: brief.id, state: brief.state, version: brief.version },
    data: { ...change, state: to.value, version: { increment: 1 }, updatedAt: now },
  });
  return moved.count === 1 ? done(to.value) : refuse("changed_meanwhile");
}
