import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { brandKeys } from "./brand-key.ts";
import { MOST_COMPETITORS, type CompetitorInput } from "./competitor-form.ts";

/** Keeps a brand as a competitor of the team's own. Refuses: not_allowed, competitors_full, competitor_known. */
export function addCompetitor(
  actor: BrandActor,
  { name, handles, category = undefined }: CompetitorInput,
): Promise<Result<{ competitorId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "directory.read")) return refuse("not_allowed");
    const { brandId } = actor;
    await tx.$queryRaw`select 1 from brand where id = ${brandId}::uuid for update`;
    const keys = brandKeys([name, ...handles]);
    const known = await tx.competitor.findFirst({ where: { brandId, keys: { hasSome: keys } } });
    if (known) return refuse("competitor_known", { name: known.name });
    if ((await tx.competitor.count({ where: { brandId } })) >= MOST_COMPETITORS)
      return refuse("competitors_full", { most: String(MOST_COMPETITORS) });
    const made = await tx.competitor.create({
      data: { brandId, name, handles, category: category ?? "", keys, addedBy: actor.name, createdAt: now },
      select: { id: true },
    });
    return done({ competitorId: made.id });
  });
}
