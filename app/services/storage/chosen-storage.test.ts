import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startS3StandIn } from "./testing/s3-stand-in.ts";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "chosen-"));
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
  vi.stubEnv("DATA_DIR", dir);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true, force: true });
});

const put = async () => {
  const { storage } = await import("./storage.server.ts");
  await storage.put("drafts/a.mp4", Readable.from(["x"]), { contentType: "video/mp4" });
};

it("uses the data folder by default", async () => {
  await put();
  const found = await readdir(path.join(dir, "files"), { recursive: true });
  expect(found.some((name) => name.endsWith(path.join("drafts", "a.mp4")))).toBe(true);
});

it("uses the bucket when one is set", async () => {
  const s3 = await startS3StandIn();
  vi.stubEnv("S3_BUCKET", "media");
  vi.stubEnv("S3_ENDPOINT", s3.endpoint);
  vi.stubEnv("S3_ACCESS_KEY_ID", "stand-in");
  vi.stubEnv("S3_SECRET_ACCESS_KEY", "stand-in");
  await put();
  expect([...s3.objects.keys()]).toEqual(["/media/drafts/a.mp4"]);
  expect(await readdir(dir)).toEqual([]);
  await s3.close();
});
