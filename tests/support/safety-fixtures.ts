import { db } from "#app/db.server.ts";
import { appealFinding } from "#app/domain/brand-safety/appeal-finding.server.ts";
import { declarePost } from "#app/domain/brand-safety/declare-post.server.ts";
import { must, type TestCreator } from "./factories.ts";

/** A pasted post of the creator's own; its address in reports. */
export async function pastedPost(
  creator: TestCreator,
  caption: string,
  { publishedOn = "2026-01-15", url }: { publishedOn?: string; url?: string } = {},
): Promise<string> {
  const accountId = creator.accountIds[0] ?? "";
  must(await declarePost(creator, { accountId, caption, publishedOn, url }));
  const { id } = await db.creatorPost.findFirstOrThrow({
    where: { creatorId: creator.creatorId, caption },
    select: { id: true },
  });
  return `post-${id}`;
}

/** A finding of hemp in a pasted post, with an appeal against it. */
export async function appealedFinding(creator: TestCreator): Promise<{ ref: string; appealId: string }> {
  const ref = await pastedPost(creator, "Cannabis gummies haul");
  must(await appealFinding(creator, { ref, category: "drugs" }, "They are plain hemp seeds with sugar."));
  const { id } = await db.safetyAppeal.findFirstOrThrow({
    where: { creatorId: creator.creatorId, ref },
    select: { id: true },
  });
  return { ref, appealId: id };
}
