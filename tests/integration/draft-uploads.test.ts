// Large files of drafts over HTTP: cut anywhere they go on, and what is not a picture or a film never becomes one.
import { createHash } from "node:crypto";
import { createServer, request as httpRequest, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";
import type { RequestHandler } from "express";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Upload } from "tus-js-client";
import { db } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { sweepUploads } from "#app/domain/content/sweep-uploads.server.ts";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import { fileRemove } from "#app/jobs/handlers/file-remove.ts";
import { uploadForget } from "#app/jobs/handlers/upload-forget.ts";
import { installation } from "#app/http/installation.server.ts";
import { webApp } from "#app/http/web-app.ts";
import { askTransfer, takeTransfer } from "#app/routes/deals/take-transfer.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import * as hostile from "#app/services/storage/testing/hostile-files.ts";
import * as film from "#app/services/storage/testing/movie-files.ts";
import { jpegWithPlace, svg } from "#app/services/storage/testing/sample-files.ts";
import { creatorUser, dealIn, type TestDeal } from "#tests/support/factories.ts";
import { ORIGIN } from "../support/account-fixtures.ts";

let actor: CreatorActor;
let deal: TestDeal;
let base: string;
let server: Server;

// What the route does, with the actor that its guard would have found.
const pages: RequestHandler = (req, res, next) => {
  const match = /^\/deals\/(\d+)\/deliverables\/([^/]+)\/uploads(?:\/([^/]+))?$/.exec(req.path);
  if (!match) return next();
  const [, number, deliverableId, uploadId] = match;
  const reading = req.method === "GET" || req.method === "HEAD";
  const init: RequestInit & { duplex: "half" } = {
    ...{ method: req.method, headers: req.headers as Record<string, string>, duplex: "half" },
    ...(reading ? {} : { body: createReadableStreamFromReadable(req) }),
  };
  const answer = (reading ? askTransfer : takeTransfer)(new Request(base + req.url, init), actor, {
    ...{ number, deliverableId },
    ...(uploadId ? { uploadId } : {}),
  });
  void answer.then(async (response) => {
    res.status(response.status);
    for (const [name, value] of response.headers) res.setHeader(name, value);
    if (response.body) await writeReadableStreamToWritable(response.body, res);
    else res.end();
  }, next);
};

beforeAll(async () => {
  server = createServer(webApp({ dev: false, trustedProxies: 0 }, [pages]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => {
  deal = await dealIn("active");
  actor = deal.creator;
});

const itemId = () => deal.deliverableIds[0] ?? "";
const uploads = () => `${base}/deals/${deal.number}/deliverables/${itemId()}/uploads`;
const TUS = { origin: ORIGIN, "tus-resumable": "1.0.0" };

function announce(size: number, name = "clip.mp4") {
  const metadata = `filename ${Buffer.from(name).toString("base64")}`;
  const headers = { ...TUS, "upload-length": String(size), "upload-metadata": metadata };
  return fetch(uploads(), { method: "POST", headers });
}
async function announced(size: number, name?: string): Promise<string> {
  const response = await announce(size, name);
  expect(response.status, await response.text()).toBe(201);
  return base + (response.headers.get("location") ?? "");
}
const offsetOf = async (url: string) =>
  Number((await fetch(url, { method: "HEAD", headers: TUS })).headers.get("upload-offset"));
function send(url: string, bytes: Buffer, offset = 0) {
  const headers = {
    ...TUS,
    "upload-offset": String(offset),
    "content-type": "application/offset+octet-stream",
  };
  return fetch(url, { method: "PATCH", headers, body: new Uint8Array(bytes) });
}
async function sendWhole(bytes: Buffer, name?: string): Promise<Response> {
  return send(await announced(bytes.length, name), bytes);
}

/** Announces all that is left and hangs up after `bytes`, as a phone does that leaves the network. */
async function sendAndHangUp(url: string, bytes: Buffer, offset: number, left: number): Promise<void> {
  const headers = {
    ...{ ...TUS, "upload-offset": String(offset), "content-length": String(left) },
    "content-type": "application/offset+octet-stream",
  };
  await new Promise<void>((resolve) => {
    const request = httpRequest(url, { method: "PATCH", headers });
    request.on("error", () => undefined);
    request.on("close", resolve);
    request.on("response", (response: IncomingMessage) => response.resume());
    request.write(bytes, () => request.destroy());
  });
}

const rowOf = (url: string) => db.draftUpload.findUnique({ where: { id: url.split("/").at(-1) ?? "" } });
async function stored(key: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await storage.read(key)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
/** Runs the two jobs that the sweep has left for these files, and none of all the others that wait. */
async function runRemovals(storageKey: string, uploadId: string): Promise<void> {
  const jobs = await db.$queryRaw<{ name: string }[]>`
    select name from pgboss.job where data ->> 'storageKey' = ${storageKey} or data ->> 'uploadId' = ${uploadId}`;
  expect(jobs.map((job) => job.name).sort()).toEqual(["file.remove", "upload.forget"]);
  await fileRemove({ storageKey });
  await uploadForget({ uploadId });
}
const bigFilm = () => {
  const pictures = Buffer.alloc(3_000_000, "frames");
  return Buffer.concat([film.withXyz(), film.box("mdat", pictures)]);
};

describe("a file that is cut", () => {
  it("goes on after a cut at every tenth of its length, and arrives as it was without its place", async () => {
    const bytes = bigFilm();
    const url = await announced(bytes.length);
    let offset = 0;
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const cut = Math.floor((bytes.length * tenth) / 10);
      if (cut > offset) await sendAndHangUp(url, bytes.subarray(offset, cut), offset, bytes.length - offset);
      const arrived = await offsetOf(url);
      expect(arrived).toBeGreaterThanOrEqual(offset);
      expect(arrived).toBeLessThanOrEqual(cut);
      offset = arrived;
    }
    let answer = await send(url, bytes.subarray(offset), offset);
    // What hung up may be read after it was asked how much has come. Then a client asks again (tus 1.0, status 409).
    while (answer.status === 409) {
      offset = await offsetOf(url);
      answer = await send(url, bytes.subarray(offset), offset);
    }
    expect(answer.status).toBe(204);
    const row = await rowOf(url);
    expect(row).toMatchObject({ name: "clip.mp4", mime: "video/mp4", storedSize: BigInt(bytes.length) });
    const kept = await stored(row?.storageKey ?? "");
    expect(kept.includes(film.PLACE)).toBe(false);
    expect(kept.subarray(film.withXyz().length).equals(bytes.subarray(film.withXyz().length))).toBe(true);
    expect(createHash("sha256").update(kept).digest("hex")).toBe(row?.sha256);
    // What was half a file is gone; asked again, the answer is that all of it is here.
    expect(await readdir(path.join(env.DATA_DIR, "transfers"))).not.toContain(row?.id);
    expect(await offsetOf(url)).toBe(bytes.length);
  });

  it("goes on by its own client", async () => {
    const bytes = bigFilm();
    const options = { endpoint: uploads(), headers: { origin: ORIGIN }, chunkSize: 500_000, retryDelays: [] };
    const url = await new Promise<string>((resolve, reject) => {
      const upload = new Upload(bytes, {
        ...{ ...options, metadata: { filename: "clip.mp4" } },
        onChunkComplete: (_size, sent) => {
          if (sent > bytes.length / 2) void upload.abort().then(() => resolve(upload.url ?? ""));
        },
        onError: reject,
      });
      upload.start();
    });
    expect(await offsetOf(url)).toBeGreaterThan(bytes.length / 2);
    await new Promise<void>((resolve, reject) => {
      new Upload(bytes, { ...options, uploadUrl: url, onSuccess: () => resolve(), onError: reject }).start();
    });
    expect(await rowOf(url)).toMatchObject({ mime: "video/mp4" });
  });
});

describe("a file that is whole", () => {
  it("becomes part of the draft, and the same form sent twice is one draft", async () => {
    const url = await announced((await jpegWithPlace()).length, "pan.jpg");
    await send(url, await jpegWithPlace());
    const row = await rowOf(url);
    const id = row?.id ?? "";
    expect((await stored(row?.storageKey ?? "")).includes("SecretCam")).toBe(false);
    const input = { deliverableId: itemId(), caption: "Ad. One pan.", note: "", files: [], chosen: [id] };
    const alts = { [id]: "A pan with noodles" };
    expect(await submitDraft(actor, { ...input, alts, tags: ["#ad"] })).toMatchObject({ ok: true });
    expect(await submitDraft(actor, { ...input, alts })).toMatchObject({ ok: true, value: { version: 1 } });
    const draft = await db.draft.findFirstOrThrow({
      where: { deliverableId: itemId() },
      include: { files: true },
    });
    expect(draft).toMatchObject({ tags: ["#ad"], files: [{ fileId: id, alt: "A pan with noodles" }] });
    expect(await rowOf(url)).toBeNull();
  });

  it("is gone after two days without a draft, and so is half a one", async () => {
    const half = await announced(50_000);
    await send(half, bigFilm().subarray(0, 20_000));
    const whole = await announced((await jpegWithPlace()).length, "pan.jpg");
    await send(whole, await jpegWithPlace());
    const key = (await rowOf(whole))?.storageKey ?? "";
    await sweepUploads();
    expect(await rowOf(half)).not.toBeNull();
    // Those of other tests stay.
    await db.draftUpload.updateMany({
      where: { deliverableId: itemId() },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    expect(await sweepUploads()).toBe(2);
    await runRemovals(key, half.split("/").at(-1) ?? "");
    await expect(storage.size(key)).rejects.toThrow("No stored file");
    expect(await readdir(path.join(env.DATA_DIR, "transfers"))).not.toContain(half.split("/").at(-1));
    expect((await fetch(half, { method: "HEAD", headers: TUS })).status).toBe(404);
  });
});

describe("what is not a picture or a film", () => {
  it.each([
    ["a drawing with a script", () => svg, "fine.jpg", 415, "This type of file is not accepted."],
    ["an archive", () => hostile.zipArchive, "clip.mp4", 415, "This type of file is not accepted."],
    [
      "a PDF that is an archive",
      () => hostile.pdfWithZip,
      "a.mp4",
      415,
      "This type of file is not accepted.",
    ],
    ["a JPEG that is a page", () => hostile.jpegWithHtml, "a.jpg", 415, "This type of file is not accepted."],
    ["a pixel bomb", () => hostile.pixelBomb(), "a.png", 422, "The picture is larger than 50"],
    [
      "a film with an archive behind it",
      () => Buffer.concat([film.plain(), hostile.zipArchive]),
      "clip.mp4",
      422,
      "The video is damaged, or has something else attached to it.",
    ],
  ])("is refused with a sentence and not kept: %s", async (_name, make, name, status, said) => {
    const bytes = make();
    const response = await sendWhole(bytes, name);
    expect(await response.text()).toContain(said);
    expect(response.status).toBe(status);
    expect(await db.draftUpload.count({ where: { deliverableId: itemId() } })).toBe(0);
  });

  it("is told after the first piece, not after the last", async () => {
    const url = await announced(400_000_000, "clip.mp4");
    expect((await send(url, hostile.zipArchive.subarray(0, 10_000))).status).toBe(204);
    const second = await send(url, Buffer.alloc(10), 10_000);
    expect([second.status, await second.text()]).toEqual([
      415,
      "This type of file is not accepted. Send an MP4, MOV or WebM video or a JPEG, PNG, WebP or GIF picture.",
    ]);
  });

  it.each([
    ["gif", "<script>alert(1)</script>"],
    ["jpeg", "<html><body onload=alert(1)></html>"],
    ["png", "PK\u0003\u0004"],
  ] as const)("loses what stands behind its last pixel: %s", async (format, tail) => {
    const bytes = await hostile.pictureWithTail(format, Buffer.from(tail, "latin1"));
    const url = await announced(bytes.length, `a.${format}`);
    expect((await send(url, bytes)).status).toBe(204);
    expect((await stored((await rowOf(url))?.storageKey ?? "")).includes(tail)).toBe(false);
  });

  it.each([
    [0, 422, "The file is empty. Send one with content."],
    [installation.uploadMaxMb * 1024 ** 2 + 1, 413, `larger than ${installation.uploadMaxMb}\u00a0MB`],
  ])("is refused before a byte is sent: %d bytes", async (size, status, said) => {
    const response = await announce(size);
    expect(await response.text()).toContain(said);
    expect(response.status).toBe(status);
  });

  it("may not be longer than announced", async () => {
    const url = await announced(100);
    expect((await send(url, Buffer.alloc(101))).status).toBe(413);
  });
});

describe("whose it is", () => {
  it("is that of the person who began it, and of nobody else", async () => {
    const url = await announced(1_000);
    actor = await creatorUser();
    expect((await fetch(url, { method: "HEAD", headers: TUS })).status).toBe(404);
    expect((await send(url, Buffer.alloc(10))).status).toBe(404);
    expect((await fetch(url, { method: "DELETE", headers: TUS })).status).toBe(404);
    expect((await announce(1_000)).status).toBe(404);
    const chosen = [url.split("/").at(-1) ?? ""];
    const other = await dealIn("active");
    const input = { caption: "Ad. One pan.", note: "", files: [], chosen };
    expect(
      await submitDraft(other.creator, { ...input, deliverableId: other.deliverableIds[0] ?? "" }),
    ).toMatchObject({ code: "file_missing" });
    actor = deal.creator;
    // Not whole yet, so no part of a draft; then not wanted any more.
    expect(await submitDraft(actor, { ...input, deliverableId: itemId() })).toMatchObject({
      code: "file_missing",
    });
    expect((await fetch(url, { method: "DELETE", headers: TUS })).status).toBe(204);
    expect((await fetch(url, { method: "HEAD", headers: TUS })).status).toBe(404);
  });

  it("takes nothing from another site, and no more than twenty at once", async () => {
    const foreign = { ...TUS, origin: "https://evil.example", "upload-length": "5" };
    expect((await fetch(uploads(), { method: "POST", headers: foreign })).status).toBe(403);
    for (let at = 0; at < 20; at += 1) await announced(10);
    const response = await announce(10);
    expect([response.status, await response.text()]).toEqual([
      409,
      "Up to 20 files wait for one draft. Remove one first.",
    ]);
  });
});
