import { expect, type Page } from "@playwright/test";
import { db } from "#app/db.server.ts";
import type { BrandActor, CreatorActor } from "#app/domain/access/actor.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { photo, sendRealDraft } from "#tests/support/e2e-files.ts";
import { dealIn, must, postUrl, type TestBrief, type TestDeal } from "#tests/support/factories.ts";
import { visit } from "./look.ts";

/** Whoever owns a brand, as verbs want them. */
export async function ownerOf(brandId: string): Promise<BrandActor> {
  const { brand, user, role } = await db.brandMember.findFirstOrThrow({
    where: { brandId, role: "owner" },
    include: { brand: true, user: true },
  });
  const { id: userId, email, name, timeZone, locale } = user;
  const person = { userId, email, name, timeZone, locale, emailVerified: user.emailVerifiedAt !== null };
  return { kind: "brand", ...person, brandId, brandName: brand.name, brandSlug: brand.slug, role };
}

/** A brief that was written through the pages, as the factories know one. */
export async function briefWritten(briefId: string): Promise<TestBrief> {
  const { slug, brandId, deliverables } = await db.brief.findUniqueOrThrow({
    where: { id: briefId },
    include: { deliverables: { orderBy: { position: "asc" } } },
  });
  const lines = deliverables.map(({ id, feeMin }) => ({ briefDeliverableId: id, amount: feeMin ?? 0n }));
  return { briefId, slug, brand: await ownerOf(brandId), lines };
}

const JUMPS: readonly [hours: number, button: string][] = [
  [72, "3 days"],
  [1, "1 h"],
];

/** Moves the marketplace's clock on the demo page, with its buttons. */
export async function moveDemoClock(page: Page, hours: number): Promise<void> {
  let left = hours;
  for (const [jump, button] of JUMPS) {
    for (; left >= jump; left -= jump) {
      await visit(page, "/dev/clock");
      await page.getByRole("button", { name: button, exact: true }).click();
      await expect(page.getByText(`Moved forward by ${button}.`)).toBeVisible();
    }
  }
}

/** A creator as verbs want one. */
export async function creatorActor(email: string): Promise<CreatorActor> {
  const {
    user,
    id: creatorId,
    handle,
  } = await db.creator.findFirstOrThrow({
    where: { user: { email } },
    include: { user: true },
  });
  const { id: userId, name, timeZone, locale } = user;
  const emailVerified = user.emailVerifiedAt !== null;
  return { kind: "creator", userId, email, name, timeZone, locale, emailVerified, creatorId, handle };
}

/** A deal that was made through the pages, with who is in it. */
export async function dealOf(number: number) {
  const deal = await db.deal.findUniqueOrThrow({
    where: { number },
    include: { creator: { include: { user: true } }, deliverables: { orderBy: { position: "asc" } } },
  });
  const creator = await creatorActor(deal.creator.user.email);
  return { dealId: deal.id, number, creator, deliverableIds: deal.deliverables.map(({ id }) => id) };
}

/** A deal whose one post is accepted, with a draft that can be looked at, and a payout on its way. */
export async function acceptedDeal(): Promise<TestDeal> {
  const deal = await dealIn("active");
  const [deliverableId = ""] = deal.deliverableIds;
  await sendRealDraft(deal.creator, deliverableId, [await photo()]);
  must(await approveDraft(deal.brand, { deliverableId, version: 1 }));
  must(await submitLive(deal.creator, { deliverableId, url: postUrl() }));
  must(await confirmLive(deal.brand, deliverableId));
  return deal;
}
