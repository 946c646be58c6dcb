import type { Prisma, Tx } from "../../db.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { refuse, done, type Result } from "../refusal.ts";
import { afterApplicationEvent, type ApplicationEvent, type ApplicationState } from "./application.ts";

/**
 * Moves an application by compare-and-set on (id, state, version). Losing a race is `changed_meanwhile`;
 * an event that its state does not know is `wrong_state`.
 */
export async function moveApplication(
  tx: Tx,
  application: { id: string; state: ApplicationState; version: number },
  event: ApplicationEvent,
  data: Prisma.ApplicationUpdateManyMutationInput = {},
): Promise<Result<ApplicationState>> {
  const state = afterApplicationEvent(application.state, event);
  if (!state) return refuse("wrong_state");
  const moved = await tx.application.updateMany({
    where: { id: application.id, state: application.state, version: application.version },
    data: { ...data, state, version: { increment: 1 } },
  });
  return moved.count === 1 ? done(state) : refuse("changed_meanwhile");
}

/**
 * An offer ended unaccepted: the creator is back on the shortlist, and the brand has at least the answer time
 * again to make another offer or to decline. Otherwise an offer made on the last day would close with the
 * application in the same moment, as if nobody had answered.
 */
export async function backToShortlist(
  tx: Tx,
  now: Date,
  application: {
    id: string;
    state: ApplicationState;
    version: number;
    shortlistedAt: Date | null;
    closesAt: Date;
  },
): Promise<Result<ApplicationState>> {
  const again = hoursAfter(now, (await currentPolicy(tx)).answerHours);
  return moveApplication(tx, application, "end_offer", {
    shortlistedAt: application.shortlistedAt ?? now,
    closesAt: application.closesAt > again ? application.closesAt : again,
  });
}
