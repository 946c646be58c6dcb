import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import { dealFile } from "#app/domain/deal/queries.server.ts";
import { thumbnailMake } from "#app/jobs/handlers/thumbnail-make.ts";
import { newStorageKey } from "#app/services/storage/storage-key.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { brandUser, dealIn, must } from "#tests/support/factories.ts";

async function storedPicture(bytes: Buffer, mime = "image/jpeg") {
  const storageKey = newStorageKey("drafts", "jpg");
  const stored = await storage.put(storageKey, Readable.from([bytes]), { contentType: mime });
  return { storageKey, name: "pan.jpg", mime, ...stored };
}
const large = () =>
  sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: "#c2410c" } })
    .jpeg()
    .toBuffer();
const jobsFor = (fileId: string) =>
  db.$queryRaw<{ name: string }[]>`
    select name from pgboss.job where name = 'thumbnail.make' and data ->> 'fileId' = ${fileId}`;

describe("the small picture of a draft's picture", () => {
  it("is asked for with the draft, made once by the worker, and seen by whoever sees the file", async () => {
    const deal = await dealIn("active");
    const [deliverableId = ""] = deal.deliverableIds;
    const files = [
      await storedPicture(await large()),
      { ...(await storedPicture(Buffer.from("film"), "video/mp4")) },
    ];
    must(await submitDraft(deal.creator, { deliverableId, caption: "#ad One pan", note: "", files }));
    const rows = await db.storedFile.findMany({ where: { dealId: deal.dealId, purpose: "draft" } });
    const picture = rows.find(({ mime }) => mime === "image/jpeg");
    const film = rows.find(({ mime }) => mime === "video/mp4");
    expect(await jobsFor(picture?.id ?? "")).toHaveLength(1);
    expect(await jobsFor(film?.id ?? "")).toHaveLength(0);

    await thumbnailMake({ fileId: picture?.id ?? "" });
    await thumbnailMake({ fileId: picture?.id ?? "" });
    const seen = await dealFile(deal.brand, picture?.id ?? "");
    expect(seen?.thumbnail).toMatchObject({ mime: "image/webp" });
    expect(Number(seen?.thumbnail?.size)).toBeLessThan(Number(seen?.size));
    const key = seen?.thumbnail?.storageKey ?? "";
    expect(await storage.size(key)).toBe(Number(seen?.thumbnail?.size));
    expect(await dealFile(await brandUser(), picture?.id ?? "")).toBeNull();
  });

  it("is not made of what cannot be read, nor of what is not there", async () => {
    const deal = await dealIn("active");
    const file = await storedPicture(Buffer.from("not a picture"));
    const { id } = await db.storedFile.create({
      data: {
        ...file,
        size: BigInt(file.size),
        dealId: deal.dealId,
        purpose: "draft",
        createdAt: new Date(),
      },
    });
    await thumbnailMake({ fileId: id });
    await thumbnailMake({ fileId: randomUUID() });
    expect((await dealFile(deal.brand, id))?.thumbnail).toBeNull();
  });
});
