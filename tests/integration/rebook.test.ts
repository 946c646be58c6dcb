// Booking a creator again: the same terms as a brief for one, and the invitation when it opens.
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { inviteThoseBookedAgain, rebook } from "#app/domain/deal/rebook.server.ts";
import { decideListing } from "#app/domain/moderation/decide-listing.server.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import { openReviewOf } from "#tests/support/brief-fixtures.ts";
import { adminUser, brandUser, dealIn, must } from "#tests/support/factories.ts";

it("makes an invite-only brief with the agreed terms, once, and invites the creator when it is open", async () => {
  const deal = await dealIn("completed");
  const id = randomUUID();
  must(await rebook(deal.brand, { dealNumber: deal.number, id }));
  must(await rebook(deal.brand, { dealNumber: deal.number, id }));
  const { terms } = await db.deal.findUniqueOrThrow({ where: { id: deal.dealId }, include: { terms: true } });
  const body = readTerms(terms.body);
  const brief = await db.brief.findUniqueOrThrow({ where: { id }, include: { deliverables: true } });
  expect(brief).toMatchObject({ state: "draft", visibility: "invite", slots: 1, currency: body.currency });
  expect(brief.budget).toBe(BigInt(body.totals.gross));
  expect(brief.details).toMatchObject({ licence: body.licence, exclusivity: body.exclusivity });
  expect(
    brief.deliverables.map(({ platform, format, quantity, feeMin, feeMax }) => [
      platform,
      format,
      quantity,
      feeMin,
      feeMax,
    ]),
  ).toEqual(
    body.items.map(({ platform, format, quantity, gross }) => [
      platform,
      format,
      quantity,
      BigInt(gross),
      BigInt(gross),
    ]),
  );

  const invited = () => db.invitation.findMany({ where: { briefId: id } });
  await inviteThoseBookedAgain();
  expect(await invited()).toEqual([]);
  must(await submitBrief(deal.brand, id));
  const moderator = await adminUser("moderator");
  must(await decideListing(moderator, await openReviewOf(id), { decision: "approved", reason: "" }));
  await inviteThoseBookedAgain();
  await inviteThoseBookedAgain();
  expect(await invited()).toMatchObject([{ creatorId: deal.creator.creatorId, invitedBy: deal.brand.name }]);
  const told = { userId: deal.creator.userId, kind: "invitation_received" };
  expect(await db.notification.count({ where: told })).toBe(1);
});

it("is for completed deals of one's own brand, and for those who write briefs", async () => {
  const deal = await dealIn("accepted");
  const ask = { dealNumber: deal.number, id: randomUUID() };
  expect(await rebook(deal.brand, ask)).toMatchObject({ code: "wrong_state" });
  expect(await rebook(await brandUser(), ask)).toMatchObject({ code: "not_found" });
  expect(await rebook(await brandUser("reviewer", deal.brand.brandId), ask)).toMatchObject({
    code: "not_allowed",
  });
});
