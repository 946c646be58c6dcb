import { act, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { BrandFeeInput } from "./brand-fee.ts";
import { currentPolicy } from "./policy.server.ts";

interface Told {
  brandId: string;
  brandName: string;
  brandFeeBps: number;
  brandFeeMinimum: number;
  reason: string;
}

async function tell(tx: Tx, now: Date, { brandId, ...data }: Told & { own: boolean }): Promise<void> {
  await notify(tx, now, {
    to: { brandId, permission: "money.read" },
    kind: "brand_fee_changed",
    data,
    href: "/brand/settings",
  });
}

/**
 * The operator gives a brand a service fee of its own, in force for offers made from now on; what is offered or agreed
 * keeps its numbers. The one before ends. The same fee again changes nothing. Refuses: not_allowed, not_found.
 */
export function setBrandFee(actor: AdminActor, input: BrandFeeInput): Promise<Result<{ brand: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "settings.edit")) return refuse("not_allowed");
    const brand = await tx.brand.findUnique({
      where: { slug: input.brand },
      select: { id: true, name: true },
    });
    if (!brand) return refuse("not_found");
    // One at a time: of two who set it, the later one ends the other's.
    await tx.$queryRaw`select 1 from brand where id = ${brand.id}::uuid for update`;
    const { brandFeeBps, brandFeeMinimum, reason } = input;
    const fee = { brandId: brand.id, brandFeeBps, brandFeeMinimum, reason };
    if (await tx.brandFee.findFirst({ where: { ...fee, endedAt: null }, select: { id: true } }))
      return done({ brand: brand.name });
    await tx.brandFee.updateMany({ where: { brandId: brand.id, endedAt: null }, data: { endedAt: now } });
    await tx.brandFee.create({ data: { ...fee, setById: actor.userId, setAt: now } });
    const event = { brand: brand.name, brandFeeBps, brandFeeMinimum, reason };
    await record(tx, now, actor, { stream: `brand:${brand.id}` }, { type: "brand_fee.set", ...event });
    await tell(tx, now, { ...fee, brandName: brand.name, own: true });
    return done({ brand: brand.name });
  });
}

/** Ends a brand's own service fee: offers from now on have the market's. Refuses: not_allowed, not_found, wrong_state. */
export function endBrandFee(
  actor: AdminActor,
  { feeId, reason }: { feeId: string; reason: string },
): Promise<Result<{ brand: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "settings.edit")) return refuse("not_allowed");
    const fee = await tx.brandFee.findUnique({
      where: { id: feeId },
      select: { brandId: true, brand: { select: { name: true } } },
    });
    if (!fee) return refuse("not_found");
    const ended = await tx.brandFee.updateMany({
      where: { id: feeId, endedAt: null },
      data: { endedAt: now },
    });
    if (ended.count !== 1) return refuse("wrong_state");
    const { brandId } = fee;
    const event = { type: "brand_fee.ended", brand: fee.brand.name, reason } as const;
    await record(tx, now, actor, { stream: `brand:${brandId}` }, event);
    const { brandFeeBps, brandFeeMinimum } = await currentPolicy(tx);
    await tell(tx, now, {
      ...{ brandId, brandName: fee.brand.name, brandFeeBps, brandFeeMinimum, reason, own: false },
    });
    return done({ brand: fee.brand.name });
  });
}
