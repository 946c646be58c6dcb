import { act, db, type Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import type { TermsAddendum } from "../offer/terms.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { MOST_ADDENDA, type AddendumInput } from "./addendum.ts";

const newest = { versions: { orderBy: { version: "desc" }, take: 2 } } as const;

/**
 * The texts that a brand adds to an offer for this brief, word for word, the oldest first; for the terms, which keep
 * them absent where there are none.
 */
export async function addendaFor(tx: Tx, brandId: string, briefId: string): Promise<TermsAddendum[]> {
  const rows = await tx.brandAddendum.findMany({
    where: { brandId, retiredAt: null, OR: [{ briefId: null }, { briefId }] },
    include: newest,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, title, versions: [now, before] }) =>
    now
      ? [{ id, title, version: now.version, text: now.text, ...(before ? { earlier: before.text } : {}) }]
      : [],
  );
}

/** The brand's texts in force with their newest version, and its briefs to choose from. Two SQL statements. */
export async function ownAddenda({ brandId }: BrandActor) {
  const [rows, briefs] = await Promise.all([
    db.brandAddendum.findMany({
      where: { brandId, retiredAt: null },
      include: { ...newest, brief: { select: { title: true } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
    db.brief.findMany({
      where: { brandId, state: { notIn: ["closed", "removed"] } },
      select: { id: true, title: true },
      orderBy: { createdAt: "desc" },
      take: 50,
    }),
  ]);
  const texts = rows.flatMap(({ id, title, briefId, brief, versions: [now, before] }) =>
    now
      ? [
          {
            ...{ id, title, briefId, briefTitle: brief?.title ?? null },
            ...{
              version: now.version,
              text: now.text,
              changedAt: now.createdAt,
              earlier: before?.text ?? null,
            },
          },
        ]
      : [],
  );
  return { texts, briefs };
}

/**
 * Keeps a text: new, or as a new version when its words changed. Offers that are out keep the version that they were
 * made with. Refuses: not_allowed, not_found, addenda_full.
 */
export function saveAddendum(actor: BrandActor, input: AddendumInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brand.edit")) return refuse("not_allowed");
    const { brandId } = actor;
    // One at a time, so that neither the limit nor a version number is taken twice.
    await tx.$queryRaw`select id from brand where id = ${brandId}::uuid for update`;
    const { title, text, briefId = null } = input;
    if (briefId && !(await tx.brief.count({ where: { id: briefId, brandId } }))) return refuse("not_found");
    const version = { text, createdById: actor.userId, createdAt: now };
    if (!input.id) {
      if ((await tx.brandAddendum.count({ where: { brandId, retiredAt: null } })) >= MOST_ADDENDA)
        return refuse("addenda_full", { most: String(MOST_ADDENDA) });
      const made = await tx.brandAddendum.create({ data: { brandId, title, briefId, createdAt: now } });
      await tx.brandAddendumVersion.create({ data: { ...version, addendumId: made.id, version: 1 } });
      return done(null);
    }
    const own = { id: input.id, brandId, retiredAt: null };
    const found = await tx.brandAddendum.findFirst({ where: own, include: newest });
    if (!found) return refuse("not_found");
    await tx.brandAddendum.update({ where: { id: found.id }, data: { title, briefId } });
    const last = found.versions[0];
    if (last?.text !== text)
      await tx.brandAddendumVersion.create({
        data: { ...version, addendumId: found.id, version: (last?.version ?? 0) + 1 },
      });
    return done(null);
  });
}

/** Takes a text out of coming offers. What was offered or signed keeps it. Refuses: not_allowed, not_found. */
export function retireAddendum(actor: BrandActor, id: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "brand.edit")) return refuse("not_allowed");
    const retired = await tx.brandAddendum.updateMany({
      where: { id, brandId: actor.brandId, retiredAt: null },
      data: { retiredAt: now },
    });
    return retired.count === 1 ? done(null) : refuse("not_found");
  });
}
