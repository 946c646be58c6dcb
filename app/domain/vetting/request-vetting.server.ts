import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { evidenceOf, identityFilesOf } from "./evidence.server.ts";
import { missingForVetting } from "./missing.ts";
import { mayRequest } from "./vetting.ts";
import { vettingPolicy } from "./vetting-policy.server.ts";

/**
 * Asks to be vetted, for the first time, again, or with what was missing. A request that waits already stays as it
 * is. Refuses: vetting_incomplete, vetting_too_soon.
 */
export function requestVetting(
  actor: CreatorActor,
  { note }: { note: string },
): Promise<Result<{ vettingId: string }>> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    const creator = await tx.creator.findUniqueOrThrow({
      where: { id: creatorId },
      select: { displayName: true },
    });
    // Two requests at once queue up here, and the second finds the first.
    await tx.$queryRaw`select 1 from creator where id = ${creatorId}::uuid for update`;
    const before = await tx.vetting.findUnique({ where: { creatorId } });
    if (before?.state === "requested") return done({ vettingId: before.id });
    const facts = before ?? { state: "none" as const, until: null, decidedAt: null };
    const may = mayRequest(facts, now, (await vettingPolicy(tx)).vettingAgainDays);
    if (!may.ok && may.code === "too_soon")
      return refuse("vetting_too_soon", { day: may.from.toISOString().slice(0, 10) });
    if (!may.ok) return refuse("wrong_state");
    const [accounts, files] = [await evidenceOf(creatorId, tx), await identityFilesOf(creatorId, tx)];
    const missing = missingForVetting({ identityFiles: files.length, accounts }, now);
    if (missing.length > 0)
      return refuse("vetting_incomplete", { missing: missing.map(({ words }) => words).join("; ") });
    const data = { state: "requested", note, requestedAt: now, decidedAt: null, purgeAt: null } as const;
    const row = await tx.vetting.upsert({
      where: { creatorId },
      create: { creatorId, ...data },
      update: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, now, actor, { stream: `vetting:${row.id}` }, { type: "vetting.requested" });
    const words = { creatorName: creator.displayName, what: "vetting", account: "" } as const;
    const href = `/admin/vetting/${row.id}`;
    await notify(tx, now, { to: { admins: "vetting.decide" }, kind: "vetting_waiting", data: words, href });
    return done({ vettingId: row.id });
  });
}
