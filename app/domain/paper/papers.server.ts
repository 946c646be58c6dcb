import { db } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { readPlace } from "../brief/cursor.ts";
import { isUuid } from "../uuid.ts";
import { type PaperBody, paperBody, type PaperKind } from "./paper.ts";

export interface PaperRow {
  id: string;
  kind: PaperKind;
  number: string;
  issuedAt: Date;
  currency: string;
  total: bigint;
  serviceFee: bigint;
  dealNumber: number;
  dealTitle: string;
  creatorName: string;
}

export interface PaperPage {
  rows: PaperRow[];
  /** Where the next page goes on: `<issued, ISO>_<id>`. */
  next: string | null;
}

function before(cursor: string | null) {
  const place = readPlace(cursor);
  if (!place) return {};
  const { at: issuedAt, id } = place;
  return { OR: [{ issuedAt: { lt: issuedAt } }, { issuedAt, id: { lt: id } }] };
}

/** A brand's receipts and credit notes, newest first, one keyset page. A cursor that is not one starts anew. */
export async function brandPapers(
  actor: BrandActor,
  { kind, cursor }: { kind: PaperKind | null; cursor: string | null },
  size = 20,
): Promise<PaperPage> {
  const found = await db.paper.findMany({
    where: { brandId: actor.brandId, ...(kind ? { kind } : {}), ...before(cursor) },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: size + 1,
  });
  const rows = found.slice(0, size).map(({ id, kind: of, number, issuedAt, currency, total, body }) => {
    const { serviceFee, deal, creator } = paperBody.parse(body);
    return {
      ...{ id, kind: of, number, issuedAt, currency, total, serviceFee: BigInt(serviceFee) },
      ...{ dealNumber: deal.number, dealTitle: deal.title, creatorName: creator.name },
    };
  });
  const last = found[size - 1];
  return { rows, next: found.length > size && last ? `${last.issuedAt.toISOString()}_${last.id}` : null };
}

/** What one of the brand's own papers says; null when it is not theirs, or their role does not see money. */
export async function ownPaper(actor: BrandActor, id: string): Promise<PaperBody | null> {
  if (!isUuid(id) || !can(actor, "money.read")) return null;
  const found = await db.paper.findFirst({ where: { id, brandId: actor.brandId }, select: { body: true } });
  return found && paperBody.parse(found.body);
}
