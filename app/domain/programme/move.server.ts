import type { Prisma, Tx } from "../../db.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { LoadedProgramme } from "./load.server.ts";
import { afterProgrammeEvent, nextAt, type ProgrammeEvent, type ProgrammeFacts } from "./programme.ts";

type Changes = Partial<Pick<ProgrammeFacts, "startedAt" | "opened" | "lastPeriod">>;

async function compareAndSet(
  tx: Tx,
  programme: Pick<LoadedProgramme, "id" | "state" | "version" | "opened">,
  data: Prisma.ProgrammeUncheckedUpdateManyInput,
): Promise<Result> {
  const { id, state, version, opened } = programme;
  const moved = await tx.programme.updateMany({
    where: { id, state, version, opened },
    data: { ...data, version: { increment: 1 } },
  });
  return moved.count === 1 ? done(null) : refuse("changed_meanwhile");
}

/** Moves a programme by compare-and-set, with the instant at which the clock looks at it next. */
export async function moveProgramme(
  tx: Tx,
  programme: LoadedProgramme,
  event: ProgrammeEvent,
  changes: Changes = {},
  more: Prisma.ProgrammeUncheckedUpdateManyInput = {},
): Promise<Result> {
  const state = afterProgrammeEvent(programme.state, event);
  if (!state) return refuse("wrong_state");
  const next = nextAt({ ...programme.facts, ...changes, state });
  return compareAndSet(tx, programme, { ...more, ...changes, state, nextAt: next });
}

/** Counts one more month as opened or left out, by compare-and-set: the next sweep finds the month after it. */
export function countMonth(tx: Tx, programme: LoadedProgramme, period: number): Promise<Result> {
  const next = nextAt({ ...programme.facts, opened: period });
  return compareAndSet(tx, programme, { opened: period, nextAt: next });
}
