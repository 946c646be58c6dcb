// Scorecards are counted from what happened: on a brand's public page and in a creator's media kit.
import { expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { brandPage } from "#app/domain/brief/queries.server.ts";
import { brandScorecard, creatorScorecard } from "#app/domain/scorecard/queries.server.ts";
import { withdrawDispute } from "#app/domain/dispute/withdraw-dispute.server.ts";
import { nextStatement, sellingDeal, silence, sold } from "#tests/support/commission-fixtures.ts";
import { disputeOn } from "#tests/support/dispute-fixtures.ts";
import { dealIn, must } from "#tests/support/factories.ts";

it("counts a deal that was completed on both sides, and says that one is too few", async () => {
  const { brand, creator } = await dealIn("completed");
  const page = await brandPage(brand.brandSlug);
  expect(page?.counts).toEqual({ published: 1, agreed: 1, completed: 1 });
  const rests = (figures: { value: string | null; rests: string }[]) =>
    figures.map((one) => [one.value, one.rests]);
  expect(new Set(rests(page?.figures ?? []).map(String))).toEqual(new Set([String([null, "1 so far"])]));
  const figures = await creatorScorecard(creator.creatorId);
  // The days that its post must stay up are not over.
  const over = figures.filter(({ label }) => !label.startsWith("Posts that stayed"));
  expect(new Set(rests(over).map(String))).toEqual(new Set([String([null, "1 so far"])]));
});

it("counts disputes for both sides, whoever opened them, and how they ended", async () => {
  const deal = await dealIn("in_review");
  const lines = async () =>
    [
      (await brandPage(deal.brand.brandSlug))?.figures ?? [],
      await creatorScorecard(deal.creator.creatorId),
    ].map((figures) =>
      figures.filter(({ label }) => /ispute/.test(label)).map((one) => [one.value, one.rests]),
    );
  const disputeId = await disputeOn(deal);
  expect(await lines()).toEqual([[[null, "1 so far"]], [[null, "1 so far"]]]);
  must(await withdrawDispute(deal.brand, disputeId));
  const both = [
    [null, "1 so far"],
    ["1", "1 withdrawn"],
  ];
  expect(await lines()).toEqual([both, both]);
});

it("counts a commission statement once it is paid, or once its limit has passed", async () => {
  const deal = await sellingDeal();
  const lines = async () =>
    (await brandScorecard(deal.brand.brandId)).figures.filter(({ label }) => label.startsWith("Commission"));
  await sold(deal, "1001", 50_000n);
  await nextStatement(deal);
  const { id, dueAt } = await silence(deal);
  if (!dueAt) throw new Error("nothing is owed");
  expect(await lines()).toEqual([]);
  const is = (data: object) => db.commissionStatement.update({ where: { id }, data });
  await is({ dueAt: new Date(dueAt.getTime() - 30 * 86_400_000) });
  expect(await lines()).toMatchObject([{ rests: "1 so far" }]);
  await is({ paidInAt: dueAt, dueAt });
  expect(await lines()).toMatchObject([{ rests: "1 so far" }]);
});
