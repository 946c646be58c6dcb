import { db } from "../../db.server.ts";
import type { Actor } from "../access/actor.ts";
import type { Reviewed } from "./queries.server.ts";

/**
 * Whom a public address of reviews names, or null when there is nobody of that name or this reader may not open their
 * page: a creator's media kit is for everybody or for brands only, as the creator chose.
 */
export async function reviewed(
  actor: Actor,
  kind: "brand" | "creator",
  slug: string,
): Promise<{ about: Reviewed; name: string } | null> {
  if (kind === "brand") {
    const brand = await db.brand.findUnique({ where: { slug }, select: { id: true, name: true } });
    return brand && { about: { brandId: brand.id }, name: brand.name };
  }
  const creator = await db.creator.findUnique({
    where: { handle: slug.toLowerCase() },
    select: { id: true, displayName: true, page: { select: { visibility: true } } },
  });
  if (!creator) return null;
  const own = actor.kind === "creator" && actor.creatorId === creator.id;
  const open = creator.page?.visibility === "public";
  if (!open && !own && actor.kind !== "brand" && actor.kind !== "admin") return null;
  return { about: { creatorId: creator.id }, name: creator.displayName };
}
