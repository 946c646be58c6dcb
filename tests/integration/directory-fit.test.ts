// The directory in the order of fit to a brief: good ones first, the same pages every time, the team's own briefs only.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { readDirectoryFilters } from "#app/domain/directory/directory-filters.ts";
import { briefsToFit, creatorsByFit, fitBrief } from "#app/domain/directory/rank-by-fit.server.ts";
import { requestContext } from "#app/http/request-context.server.ts";
import { brandUser, creatorUser, publishedBrief, type TestBrief } from "#tests/support/factories.ts";

let brief: TestBrief;
const asked = async () => {
  const found = await fitBrief(brief.brand, brief.briefId);
  if (!found) throw new Error("the brief is theirs");
  return { ...found, countries: ["US"], niches: ["pets"], ages: [], genders: [] };
};
const search = async (query: string, after: string | null = null) =>
  creatorsByFit(readDirectoryFilters(new URLSearchParams(query)), await asked(), readCursor(after));

const person = async (name: string, niche: string, share: number) => {
  const numbers = { audienceCountries: { US: share, elsewhere: 100 - share } };
  const one = await creatorUser({ name, numbers });
  await db.creator.update({ where: { id: one.creatorId }, data: { niches: [niche] } });
};

beforeAll(async () => {
  brief = await publishedBrief();
  await person("Weak Ferret", "cars", 5);
  await person("Strong Ferret", "pets", 90);
  await person("Fair Ferret", "pets", 15);
  for (let at = 0; at < 22; at += 1) await person("Equal Otter", "pets", 80);
});

describe("the order by fit", () => {
  it("puts the best fit first, each with a score that adds up", async () => {
    const { page, ranked, total } = await search("q=ferret");
    expect(page.rows.map((row) => row.displayName)).toEqual(["Strong Ferret", "Fair Ferret", "Weak Ferret"]);
    expect([ranked, total]).toEqual([3, 3]);
    for (const { fit } of page.rows)
      expect(fit.signals.reduce((sum, { points }) => sum + points, 0)).toBe(fit.score);
  });

  it("pages by score and id both ways, through equal scores, in three statements", async () => {
    const filters = readDirectoryFilters(new URLSearchParams("q=otter"));
    const wanted = await asked();
    const context = { id: "test", statements: 0 };
    const first = await requestContext.run(context, () => creatorsByFit(filters, wanted, null));
    const second = await search("q=otter", first.page.next);
    const back = await search("q=otter", second.page.previous);
    const seen = [...first.page.rows, ...second.page.rows].map((row) => row.id);
    expect([first.page.rows.length, new Set(seen).size, second.page.next]).toEqual([20, 22, null]);
    expect([back.page, context.statements]).toEqual([first.page, 3]);
  });

  it("takes another platform than the brief's when one is chosen", async () => {
    expect((await search("q=ferret&platform=youtube")).total).toBe(0);
  });
});

describe("a brief to fit to", () => {
  it("is one of the team's own that is not over", async () => {
    const other = await brandUser();
    expect(await fitBrief(other, brief.briefId)).toBeNull();
    expect((await briefsToFit(brief.brand)).map(({ id }) => id)).toContain(brief.briefId);
    expect(await briefsToFit(other)).toEqual([]);
  });
});
