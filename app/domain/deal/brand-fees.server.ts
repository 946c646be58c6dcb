import { db } from "../../db.server.ts";
import { readPlace } from "../brief/cursor.ts";

function before(cursor: string | null) {
  const place = readPlace(cursor);
  if (!place) return {};
  const { at: setAt, id } = place;
  return { OR: [{ setAt: { lt: setAt } }, { setAt, id: { lt: id } }] };
}

/**
 * Service fees that brands were given instead of the market's, newest first, one keyset page; `next` is
 * `<set, ISO>_<id>`. The caller's guard has asked who may see settings.
 */
export async function brandFees(cursor: string | null, size = 20) {
  const found = await db.brandFee.findMany({
    where: before(cursor),
    orderBy: [{ setAt: "desc" }, { id: "desc" }],
    include: { brand: { select: { name: true, slug: true } } },
    take: size + 1,
  });
  const last = found[size - 1];
  const rows = found.slice(0, size).map(({ brand, ...fee }) => ({
    ...{ id: fee.id, brandName: brand.name, slug: brand.slug, reason: fee.reason },
    ...{ brandFeeBps: fee.brandFeeBps, brandFeeMinimum: fee.brandFeeMinimum },
    ...{ setAt: fee.setAt, endedAt: fee.endedAt },
  }));
  return { rows, next: found.length > size && last ? `${last.setAt.toISOString()}_${last.id}` : null };
}
export type BrandFeeRow = Awaited<ReturnType<typeof brandFees>>["rows"][number];
