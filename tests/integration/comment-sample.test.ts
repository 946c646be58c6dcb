// Comments that a creator gives are counted, kept as counts, and stand beside the next application.
import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { recordComments } from "#app/domain/account/record-comments.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import { applicationForBrand } from "#app/domain/application/desk.server.ts";
import {
  applicationTo,
  creatorUser,
  HOURS,
  moveClock,
  must,
  NUMBERS,
  publishedBrief,
  type TestCreator,
} from "#tests/support/factories.ts";

const hollow = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? "nice pic dear" : "wow"));
const newest = async (creator: TestCreator) =>
  db.statSnapshot.findFirstOrThrow({
    where: { accountId: creator.accountIds[0] ?? "" },
    orderBy: { takenAt: "desc" },
  });
const notesOf = async (creator: TestCreator) => {
  const { applicationId, brief } = await applicationTo(await publishedBrief(), { creator });
  const row = await applicationForBrand(brief.brand, applicationId);
  return row?.fit?.authenticity.signals.map(({ code }) => code) ?? [];
};

describe("a sample of comments", () => {
  it("brings its signals to the next application, with another one beside it, also after newer numbers", async () => {
    const abroad = { audienceCountries: { US: 5, elsewhere: 95 } };
    const creator = await creatorUser({ numbers: abroad });
    expect(await notesOf(creator)).toEqual([]);
    const { id } = await newest(creator);
    must(await recordComments(creator, id, { comments: hollow, following: null }));
    const found = ["comments_low_quality", "comments_identical", "audience_elsewhere"];
    expect(await notesOf(creator)).toEqual(found);
    await moveClock(24 * HOURS);
    must(
      await recordStats(creator, creator.accountIds[0] ?? "", { ...NUMBERS, ...abroad, followers: 32_500 }),
    );
    must(await recordComments(creator, (await newest(creator)).id, { comments: null, following: 210 }));
    expect(await notesOf(creator)).toEqual(found);
  });

  it("alone notes nothing, and a newer one takes its place", async () => {
    const creator = await creatorUser();
    const { id } = await newest(creator);
    must(await recordComments(creator, id, { comments: hollow, following: 300 }));
    expect(await notesOf(creator)).toEqual([]);
    const lively = Array.from({ length: 30 }, (_, at) => `We made number ${at} for dinner`);
    must(await recordComments(creator, id, { comments: lively, following: null }));
    expect(await db.statEvidence.findUnique({ where: { snapshotId: id } })).toEqual({
      ...{ snapshotId: id, following: 300, commentsSampled: 30, commentsLow: 0, commentsIdentical: 0 },
    });
  });

  it("is refused when it is too small, empty, or of somebody else's numbers", async () => {
    const [creator, other] = [await creatorUser(), await creatorUser()];
    const { id } = await newest(creator);
    const few = { comments: hollow.slice(0, 19), following: null };
    expect(await recordComments(creator, id, few)).toMatchObject({
      code: "comments_few",
      detail: { found: "19" },
    });
    expect(await recordComments(creator, id, { comments: null, following: null })).toMatchObject({
      code: "comments_nothing",
    });
    expect(await recordComments(other, id, { comments: hollow, following: 1 })).toMatchObject({
      code: "not_found",
    });
    expect(await db.statEvidence.count({ where: { snapshotId: id } })).toBe(0);
  });
});
