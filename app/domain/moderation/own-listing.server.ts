import { appNow, db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { readBriefDetails } from "../brief/brief-details.ts";
import { blockedHostSet } from "./blocked-hosts.server.ts";
import { findingsIn } from "./checks.ts";
import { isTrusted } from "./fast-lane.ts";
import { moderationSettings } from "./settings.server.ts";
import { trustRecord } from "./trust.server.ts";

/**
 * What moderation means for one of the brand's own briefs: what the automatic checks would say of it now, the
 * appeal, and how far the brand is from the fast lane. Null when the brief is not theirs.
 */
export async function ownListing(actor: BrandActor, briefId: string) {
  const brief = await db.brief.findFirst({
    where: { id: briefId, brandId: actor.brandId },
    include: { brand: { select: { website: true } }, deliverables: { orderBy: { position: "asc" } } },
  });
  if (!brief) return null;
  const [now, settings, blockedHosts, appeal] = await Promise.all([
    appNow(),
    moderationSettings(),
    blockedHostSet(db),
    db.listingAppeal.findUnique({ where: { briefId } }),
  ]);
  const trust = await trustRecord(db, now, actor.brandId, settings.trustedDays);
  const { website } = brief.brand;
  const brandHost = URL.canParse(website) ? new URL(website).hostname : "";
  const details = readBriefDetails(brief.details);
  const findings = findingsIn({ ...brief, details, brandHost, blockedHosts, others: [] });
  const fastLane = { trusted: isTrusted(trust, settings), ...settings, cleanApproved: trust.cleanApproved };
  return { findings, appeal, fastLane, marks: trust.marks };
}
