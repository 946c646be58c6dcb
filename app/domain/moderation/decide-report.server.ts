import { act, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { ReportDecision } from "./report.ts";

const REVIEW = "review:";

/** What a report is about, as its reporter knew it. */
async function wordsOf(
  tx: Tx,
  report: { brandId: string; briefId: string | null; target: string },
): Promise<string> {
  if (report.target.startsWith(REVIEW)) return "a review";
  const [brand, brief] = await Promise.all([
    tx.brand.findUniqueOrThrow({ where: { id: report.brandId }, select: { name: true } }),
    report.briefId ? tx.brief.findUnique({ where: { id: report.briefId }, select: { title: true } }) : null,
  ]);
  return brief ? `“${brief.title}” of ${brand.name}` : brand.name;
}

/**
 * A moderator closes a report, and whoever sent it learns the outcome. `acted` counts against the brand's fast
 * lane; taking the brief down is a decision of its own, a review is taken down at once. Deciding the same again changes nothing.
 * Refuses: not_allowed, not_found, changed_meanwhile.
 */
export function decideReport(actor: AdminActor, reportId: string, input: ReportDecision): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    const report = await tx.contentReport.findUnique({ where: { id: reportId } });
    if (!report) return refuse("not_found");
    if (report.outcome === input.outcome && report.decidedById === actor.userId) return done(null);
    const decided = await tx.contentReport.updateMany({
      where: { id: reportId, outcome: null },
      data: { ...input, decidedById: actor.userId, decidedAt: now },
    });
    if (decided.count !== 1) return refuse("changed_meanwhile");
    // To act on a report of a review is to take it down; of anything else, that is a decision of its own.
    if (input.outcome === "acted" && report.target.startsWith(REVIEW))
      await tx.review.updateMany({
        where: { id: report.target.slice(REVIEW.length), removedAt: null },
        data: { removedAt: now },
      });
    const where = { stream: `report:${reportId}`, ...(report.briefId ? { briefId: report.briefId } : {}) };
    await record(tx, now, actor, where, { type: "report.decided", ...input });
    await notify(tx, now, {
      to: { userIds: [report.reporterId] },
      kind: "report_decided",
      data: { target: await wordsOf(tx, report), ...input },
      href: "/notifications",
    });
    return done(null);
  });
}
