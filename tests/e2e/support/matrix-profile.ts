import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { db } from "#app/db.server.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { addEvidence } from "#app/domain/media-kit/creator-files.server.ts";
import { savePortfolioItem } from "#app/domain/media-kit/save-portfolio-item.server.ts";
import { startImport } from "#app/domain/platform-export/start-import.server.ts";
import { giveOwnershipCode, sayCodePlaced } from "#app/domain/vetting/ownership.server.ts";
import { newStorageKey } from "#app/services/storage/storage-key.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import { photo } from "#tests/support/e2e-files.ts";
import { must } from "#tests/support/factories.ts";

/** The rows around a creator's page that the paths of the matrix name: evidence, work, an import, a request. */
export async function profileNames(
  creator: CreatorActor,
  accountId: string,
): Promise<Record<string, string>> {
  const snapshot = await db.statSnapshot.findFirstOrThrow({ where: { accountId } });
  const { buffer, mimeType: mime, name } = await photo("statistics.jpg");
  const storageKey = newStorageKey("evidence", "jpg");
  await storage.put(storageKey, Readable.from([buffer]), { contentType: mime });
  const sha256 = createHash("sha256").update(buffer).digest("hex");
  const { fileId } = must(
    await addEvidence(creator, snapshot.id, { storageKey, name, mime, size: buffer.length, sha256 }),
  );
  const work = {
    id: randomUUID(),
    title: "Noodles",
    brandName: "",
    sponsored: false,
    removeImage: false,
  } as const;
  const place = { category: "food", platform: "instagram", publishedOn: "2026-01-04" } as const;
  const { itemId } = must(await savePortfolioItem(creator, { ...work, ...place }, null));
  const rows = [
    ["Date", "Followers"],
    ["2026-01-04", "31000"],
  ];
  const { importId } = must(await startImport(creator, accountId, { fileName: "a.csv", rows, posts: null }));
  must(await giveOwnershipCode(creator, accountId));
  must(await sayCodePlaced(creator, accountId));
  const vetting = await db.vetting.create({
    data: { creatorId: creator.creatorId, state: "requested", requestedAt: new Date() },
  });
  return {
    ...{ ":handle": creator.handle, ":snapshotId": snapshot.id, ":creatorFileId": fileId, ":itemId": itemId },
    ...{ ":importId": importId, ":vettingId": vetting.id, ":accountId": accountId },
  };
}
