import { randomUUID } from "node:crypto";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { isTokenOf, openLinkOf } from "#app/domain/brief/brief-link.server.ts";
import { adviceFor, missingIn } from "#app/domain/brief/completeness.ts";
import { labelsOf } from "#app/domain/brief/labels.ts";
import type { ownBrief } from "#app/domain/brief/queries.server.ts";
import { tagCounts } from "#app/domain/brief/tag-counts.server.ts";
import { linkAddress, linkToken } from "#app/http/brief-link.server.ts";

type Own = NonNullable<Awaited<ReturnType<typeof ownBrief>>>;
export type OwnBriefPage = Awaited<ReturnType<typeof ownBriefPage>>;

/** The private link as its brand sees it; its address is null when its secret was made with another APP_SECRET. */
async function linkOf(actor: BrandActor, { id, slug, visibility }: Own["brief"], mayWrite: boolean) {
  const link = visibility !== "link" || !mayWrite ? null : await openLinkOf(actor, id);
  if (!link) return null;
  const token = linkToken(link.id);
  return { address: isTokenOf(link, token) ? linkAddress(slug, token) : null, createdAt: link.createdAt };
}

/** Everything that a brand's page of one brief shows. */
export async function ownBriefPage(actor: BrandActor, found: Own) {
  const { brief, policy, now, files } = found;
  const mayWrite = can(actor, "brief.write");
  const [tags, link] = await Promise.all([tagCounts(actor, brief), linkOf(actor, brief, mayWrite)]);
  // Findings are the moderators' own; the brand reads decisions and reasons.
  const reviews = found.reviews.map(({ id, submittedAt, dueAt, decision, reason, decidedAt }) => ({
    ...{ id, submittedAt, dueAt, decision, reason, decidedAt },
  }));
  return {
    ...{ brief, policy, now, files, reviews, mayWrite, tags, link },
    labels: labelsOf(brief, policy),
    missing: missingIn(brief, now),
    advice: adviceFor(brief),
    timeZone: actor.timeZone,
    // Ids of what the next press makes, so that a form sent twice makes it once.
    copyId: randomUUID(),
    nextLinkId: randomUUID(),
  };
}
