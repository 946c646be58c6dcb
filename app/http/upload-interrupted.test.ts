import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { afterEach, beforeEach, expect, it } from "vitest";
import { LocalDiskStorage } from "#app/services/storage/local-disk.server.ts";
import { mp4 } from "#app/services/storage/testing/sample-files.ts";
import { uploadStore } from "#app/services/storage/upload-store.server.ts";
import { receiveUpload } from "./upload.server.ts";
import type { FileStore, ReceiveOptions } from "./upload-session.server.ts";

let root: string;
let options: ReceiveOptions;
/** Resolves once the store has been given a file. */
let begun: Promise<void>;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "interrupted-"));
  const inner = uploadStore({
    storage: new LocalDiskStorage(root),
    area: "drafts",
    accept: { video: ["video"] },
    spoolDir: root,
  });
  let begin = () => {};
  begun = new Promise((resolve) => (begin = resolve));
  const store: FileStore = {
    keep(source: Readable, field: string) {
      begin();
      return inner.keep(source, field);
    },
    discard: inner.discard,
  };
  options = { maxBytes: 100_000_000, maxFiles: 1, maxFieldBytes: 1000, store };
});
afterEach(() => rm(root, { recursive: true, force: true }));

const HEAD =
  '--b\r\nContent-Disposition: form-data; name="video"; filename="a.mp4"\r\nContent-Type: video/mp4\r\n\r\n';

function sending(body: ReadableStream<Uint8Array>, signal?: AbortSignal): Request {
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    body,
    duplex: "half",
    headers: { "content-type": "multipart/form-data; boundary=b" },
    ...(signal ? { signal } : {}),
  };
  return new Request("http://x.test/", init);
}

/** A body that sends the opening of a video and then whatever `after` does. */
function halfAVideo(after: (controller: ReadableStreamDefaultController<Uint8Array>) => void) {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.concat([Buffer.from(HEAD), mp4(500_000)]));
      void begun.then(() => after(controller));
    },
  });
}

async function files(): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

it("removes the file when the request is aborted half-way", async () => {
  const abort = new AbortController();
  const request = sending(
    halfAVideo(() => abort.abort()),
    abort.signal,
  );
  expect(await receiveUpload(request, options)).toMatchObject({ ok: false, code: "aborted", status: 400 });
  expect(await files()).toEqual([]);
});

it("removes the file when the connection breaks", async () => {
  const request = sending(halfAVideo((controller) => controller.error(new Error("reset"))));
  expect(await receiveUpload(request, options)).toMatchObject({ ok: false, code: "aborted" });
  expect(await files()).toEqual([]);
});

it("removes the file when the body ends early", async () => {
  const request = sending(halfAVideo((controller) => controller.close()));
  expect(await receiveUpload(request, options)).toMatchObject({ ok: false, code: "malformed", status: 400 });
  expect(await files()).toEqual([]);
});

it("gives up on a sender who falls silent", async () => {
  const result = await receiveUpload(sending(halfAVideo(() => {})), { ...options, idleMs: 30 });
  expect(result).toMatchObject({ ok: false, code: "stalled", status: 408 });
  expect(await files()).toEqual([]);
});

it("stops reading a refused body after a bounded amount, and never cancels it", async () => {
  let sent = 0;
  let cancelled = false;
  const piece = mp4(1024 * 1024);
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(HEAD)),
    pull(controller) {
      sent += piece.length;
      controller.enqueue(new Uint8Array(piece));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  const result = await receiveUpload(sending(endless), { ...options, maxBytes: 2 * 1024 * 1024 });
  expect(result).toMatchObject({ ok: false, code: "file_too_large" });
  expect(sent).toBeLessThan(40 * 1024 * 1024);
  expect(cancelled).toBe(false);
  expect(await files()).toEqual([]);
});

it("throws when the storage fails, after cleaning up", async () => {
  const store: FileStore = {
    keep: async () => {
      throw new Error("disk full");
    },
    discard: options.store.discard,
  };
  const whole = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.concat([Buffer.from(HEAD), mp4(500_000), Buffer.from("\r\n--b--\r\n")]));
      controller.close();
    },
  });
  await expect(receiveUpload(sending(whole), { ...options, store })).rejects.toThrow("disk full");
});
