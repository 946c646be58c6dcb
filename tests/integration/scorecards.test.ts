// Scorecards are counted from what happened: on a brand's public page and in a creator's media kit.
import { expect, it } from "vitest";
import { brandPage } from "#app/domain/brief/queries.server.ts";
import { creatorScorecard } from "#app/domain/scorecard/queries.server.ts";
import { dealIn } from "#tests/support/factories.ts";

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
