import type { Tx } from "../../db.server.ts";
import type { BrandActor, CreatorActor } from "../access/actor.ts";

const parties = {
  brief: { include: { brand: true, deliverables: { orderBy: { position: "asc" } } } },
  creator: true,
  prices: true,
} as const;

/** The application, if it came to one of this brand's briefs; else null. Its row is locked for the act. */
export async function brandApplication(tx: Tx, actor: BrandActor, applicationId: string) {
  await tx.$queryRaw`
    select a.id from application a join brief b on b.id = a.brief_id
    where a.id = ${applicationId}::uuid and b.brand_id = ${actor.brandId}::uuid for update of a`;
  return tx.application.findFirst({
    where: { id: applicationId, brief: { brandId: actor.brandId } },
    include: parties,
  });
}

/** The application, if this creator sent it; else null. Its row is locked for the act. */
export async function creatorApplication(tx: Tx, actor: CreatorActor, applicationId: string) {
  await tx.$queryRaw`
    select id from application where id = ${applicationId}::uuid and creator_id = ${actor.creatorId}::uuid for update`;
  return tx.application.findFirst({
    where: { id: applicationId, creatorId: actor.creatorId },
    include: parties,
  });
}

export type LoadedApplication = NonNullable<Awaited<ReturnType<typeof brandApplication>>>;
