import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LocalDiskStorage } from "./local-disk.server.ts";
import { S3Storage } from "./s3.server.ts";
import { checkedKey, newStorageKey } from "./storage-key.ts";
import { MissingFileError, type Storage } from "./storage.ts";
import { startS3StandIn, type S3StandIn } from "./testing/s3-stand-in.ts";

let root: string;
let s3: S3StandIn;
const made: Record<string, Storage> = {};

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "storage-"));
  s3 = await startS3StandIn();
  made["local disk"] = new LocalDiskStorage(root);
  made["S3"] = new S3Storage({
    bucket: "files",
    region: "us-east-1",
    endpoint: s3.endpoint,
    accessKeyId: "stand-in",
    secretAccessKey: "stand-in",
  });
});
afterAll(async () => {
  await s3.close();
  await rm(root, { recursive: true, force: true });
});

async function filesOnDisk(): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe.each(["local disk", "S3"])("storage on %s", (name) => {
  const storage = () => made[name] as Storage;
  const put = (key: string, bytes: Buffer) =>
    storage().put(key, Readable.from([bytes]), { contentType: "video/mp4" });

  it("gives back what was put, with its size and digest", async () => {
    const key = newStorageKey("drafts", "mp4");
    const bytes = randomBytes(70_000);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(await put(key, bytes)).toEqual({ size: 70_000, sha256 });
    expect(await storage().size(key)).toBe(70_000);
    expect((await buffer(await storage().read(key))).equals(bytes)).toBe(true);
  });

  it("reads any range, both ends included", async () => {
    const key = newStorageKey("drafts", "mp4");
    await put(key, Buffer.from("0123456789"));
    const part = async (start: number, end: number) =>
      String(await buffer(await storage().read(key, { start, end })));
    expect(await part(0, 0)).toBe("0");
    expect(await part(3, 6)).toBe("3456");
    expect(await part(9, 9)).toBe("9");
  });

  it("forgets what was removed, and does not mind removing it twice", async () => {
    const key = newStorageKey("drafts", "mp4");
    await put(key, Buffer.from("x"));
    await storage().remove(key);
    await storage().remove(key);
    await expect(storage().size(key)).rejects.toBeInstanceOf(MissingFileError);
    await expect(storage().read(key)).rejects.toBeInstanceOf(MissingFileError);
  });

  it("keeps nothing of a source that fails or vanishes half-way", async () => {
    const failing = Readable.from(
      (async function* () {
        yield randomBytes(9 * 1024 * 1024);
        throw new Error("sender gone");
      })(),
    );
    const vanishing = new Readable({ read() {} });
    vanishing.push(randomBytes(1000));
    const key = newStorageKey("drafts", "mp4");
    await expect(storage().put(key, failing, { contentType: "video/mp4" })).rejects.toThrow("sender gone");
    const pending = storage().put(key, vanishing, { contentType: "video/mp4" });
    vanishing.destroy();
    await expect(pending).rejects.toThrow();
    await expect(storage().size(key)).rejects.toBeInstanceOf(MissingFileError);
    expect(s3.open.size).toBe(0);
    expect(await readdir(path.join(root, ".incoming"))).toEqual([]);
  });

  it.each([
    "../etc/passwd",
    "a/../b",
    "/etc/passwd",
    "a//b",
    "",
    ".env",
    "a/.b",
    "A/b",
    "a\\b",
    "a/b\0",
    "a/b.",
    "c:x",
  ])("refuses the key %j", async (key) => {
    expect(() => checkedKey(key)).toThrow(RangeError);
    await expect(put(key, Buffer.from("x"))).rejects.toThrow(RangeError);
    await expect(storage().read(key)).rejects.toThrow(RangeError);
    await expect(storage().remove(key)).rejects.toThrow(RangeError);
  });
});

describe("local disk", () => {
  it("makes files that only their owner can read", async () => {
    const key = newStorageKey("drafts", "mp4");
    await made["local disk"]?.put(key, Readable.from(["x"]), { contentType: "video/mp4" });
    const name = (await filesOnDisk()).find((file) => key.endsWith(file));
    expect(name).toBeDefined();
    const places = await readdir(root, { recursive: true });
    const place = places.find((file) => file.endsWith(String(name)));
    expect((await stat(path.join(root, String(place)))).mode & 0o777).toBe(0o600);
  });
});

describe("S3", () => {
  it("sends a large file in parts and remembers its type", async () => {
    const key = newStorageKey("drafts", "mp4");
    const bytes = randomBytes(17 * 1024 * 1024);
    s3.seen.length = 0;
    await made["S3"]?.put(key, Readable.from([bytes.subarray(0, 9_000_000), bytes.subarray(9_000_000)]), {
      contentType: "video/mp4",
    });
    const object = s3.objects.get(`/files/${key}`);
    expect(s3.seen.filter((call) => call === "PUT multipart")).toHaveLength(3);
    expect(object?.bytes.equals(bytes)).toBe(true);
    expect(object?.type).toBe("video/mp4");
  });
});
