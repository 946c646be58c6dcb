import { act, db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { sha256 } from "../audit/digest.server.ts";
import { record } from "../audit/record.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { brandBrief } from "./load.server.ts";

/** A new private link: its id, made by the page, and the secret that belongs to the id. */
export interface NewLink {
  id: string;
  token: string;
}

/**
 * Makes the private link of a brief; the one before stops working at once. A form sent twice makes one link.
 * Refuses: not_allowed, not_found, wrong_state (closed or removed, or not a brief that goes round by link).
 */
export function renewBriefLink(actor: BrandActor, briefId: string, link: NewLink): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    const ended = brief.state === "closed" || brief.state === "removed";
    if (ended || brief.visibility !== "link") return refuse("wrong_state");
    const known = await tx.briefLink.findUnique({ where: { id: link.id }, select: { briefId: true } });
    if (known) return known.briefId === briefId ? done(null) : refuse("not_found");
    const old = await tx.briefLink.updateMany({
      where: { briefId, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.briefLink.create({
      data: {
        ...{ id: link.id, briefId, tokenHash: sha256(link.token) },
        ...{ createdById: actor.userId, createdAt: now },
      },
    });
    const event = { type: "brief.link_renewed", revoked: old.count > 0 } as const;
    await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, event);
    return done(null);
  });
}

/** Ends the private link: whoever holds it and has not applied is shut out. Refuses: not_allowed, not_found. */
export function revokeBriefLink(actor: BrandActor, briefId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write")) return refuse("not_allowed");
    const brief = await brandBrief(tx, actor, briefId);
    if (!brief) return refuse("not_found");
    const ended = await tx.briefLink.updateMany({
      where: { briefId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (ended.count > 0)
      await record(tx, now, actor, { stream: `brief:${briefId}`, briefId }, { type: "brief.link_revoked" });
    return done(null);
  });
}

/** The link of one of the brand's briefs that works now, without its secret; null when there is none. */
export function openLinkOf(actor: BrandActor, briefId: string) {
  return db.briefLink.findFirst({
    where: { briefId, revokedAt: null, brief: { brandId: actor.brandId } },
    select: { id: true, tokenHash: true, createdAt: true },
  });
}

/** Whether this secret is the one whose hash is stored. */
export const isTokenOf = (link: { tokenHash: string }, token: string): boolean =>
  link.tokenHash === sha256(token);
