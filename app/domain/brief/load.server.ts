import type { Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";

const parts = { brand: true, deliverables: { orderBy: { position: "asc" } } } as const;

/** The brief, if it is one of this brand's; else null. Its row is locked for the act. */
export async function brandBrief(tx: Tx, actor: BrandActor, briefId: string) {
  await tx.$queryRaw`
    select id from brief where id = ${briefId}::uuid and brand_id = ${actor.brandId}::uuid for update`;
  return tx.brief.findFirst({ where: { id: briefId, brandId: actor.brandId }, include: parts });
}

/** Any brief, for an admin's or a timer's act. Its row is locked for the act. */
export async function lockedBrief(tx: Tx, briefId: string) {
  await tx.$queryRaw`select id from brief where id = ${briefId}::uuid for update`;
  return tx.brief.findUnique({ where: { id: briefId }, include: parts });
}

export type LoadedBrief = NonNullable<Awaited<ReturnType<typeof brandBrief>>>;
