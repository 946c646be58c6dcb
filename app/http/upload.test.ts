import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LocalDiskStorage } from "#app/services/storage/local-disk.server.ts";
import { box } from "#app/services/storage/testing/movie-files.ts";
import * as sample from "#app/services/storage/testing/sample-files.ts";
import { uploadStore } from "#app/services/storage/upload-store.server.ts";
import { receiveUpload } from "./upload.server.ts";
import type { ReceiveOptions } from "./upload-session.server.ts";

let root: string;
let options: ReceiveOptions;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "upload-"));
  const store = uploadStore({
    storage: new LocalDiskStorage(path.join(root, "files")),
    area: "drafts",
    accept: { video: ["video", "image"], proof: ["document"] },
    spoolDir: path.join(root, "spool"),
  });
  options = { maxBytes: 200_000, maxFiles: 2, maxFieldBytes: 1000, store };
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Everything on the disk below the root: stored files, half-written ones, spooled pictures. */
async function leftovers(): Promise<string[]> {
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

type Part = [field: string, value: string | Buffer, name?: string];

function post(...parts: Part[]): Request {
  const form = new FormData();
  for (const [field, value, name] of parts)
    if (typeof value === "string") form.append(field, value);
    else form.append(field, new Blob([new Uint8Array(value)], { type: "application/octet-stream" }), name);
  return new Request("http://x.test/", { method: "POST", body: form });
}

async function refusal(request: Request) {
  const result = await receiveUpload(request, options);
  if (result.ok) throw new Error("was accepted");
  expect(await leftovers()).toEqual([]);
  return result;
}

describe("receiveUpload", () => {
  it("stores files and keeps text fields, in any order", async () => {
    const video = Buffer.concat([sample.mp4(), box("mdat", randomBytes(100_000))]);
    const result = await receiveUpload(
      post(["video", video, "final cut.MP4"], ["caption", "Thé & ☕"], ["tag", "a"], ["tag", "b"]),
      options,
    );
    if (!result.ok) throw new Error(result.message);
    expect([...result.fields]).toEqual([
      ["caption", "Thé & ☕"],
      ["tag", "a"],
      ["tag", "b"],
    ]);
    const sha256 = createHash("sha256").update(video).digest("hex");
    expect(result.files).toEqual([
      expect.objectContaining({
        field: "video",
        originalName: "final cut.mp4",
        mime: "video/mp4",
        family: "video",
        size: video.length,
        sha256,
      }),
    ]);
    const [file] = await leftovers();
    expect((await readFile(String(file))).equals(video)).toBe(true);
    await result.discard();
    expect(await leftovers()).toEqual([]);
  });

  it("accepts exactly the limit and refuses one byte more with 413", async () => {
    expect((await receiveUpload(post(["video", sample.mp4(200_000), "a.mp4"]), options)).ok).toBe(true);
    await rm(path.join(root, "files"), { recursive: true });
    options = {
      ...options,
      store: uploadStore({
        storage: new LocalDiskStorage(path.join(root, "other")),
        area: "drafts",
        accept: { video: ["video"] },
        spoolDir: root,
      }),
    };
    const refused = await refusal(
      post(["caption", "kept"], ["video", sample.mp4(200_001), "a.mp4"], ["later", "kept too"]),
    );
    expect(refused).toMatchObject({ code: "file_too_large", status: 413, field: "video" });
    expect(refused.message).toBe("The file is larger than 195\u00a0KB. Send a smaller one.");
    expect([...refused.fields]).toEqual([
      ["caption", "kept"],
      ["later", "kept too"],
    ]);
  });

  it("ignores file inputs without a choice, but not an empty file", async () => {
    const empty =
      '--b\r\nContent-Disposition: form-data; name="video"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n';
    const none = new Request("http://x.test/", {
      method: "POST",
      body: empty,
      headers: { "content-type": "multipart/form-data; boundary=b" },
    });
    expect(await receiveUpload(none, options)).toMatchObject({ ok: true, files: [] });
    expect(await refusal(post(["video", Buffer.alloc(0), "a.mp4"]))).toMatchObject({
      code: "empty_file",
      status: 422,
    });
  });

  it("goes by content, not by name", async () => {
    const result = await receiveUpload(
      post(["video", await sample.picture("png"), "../../holiday\u202egpj.jpeg"]),
      options,
    );
    expect(result).toMatchObject({
      ok: true,
      files: [{ mime: "image/png", originalName: "holidaygpj.png" }],
    });
  });

  it("removes the place from photos before they are stored", async () => {
    const result = await receiveUpload(post(["video", await sample.jpegWithPlace(), "p.jpg"]), options);
    const [file, ...others] = await leftovers();
    const stored = await readFile(String(file));
    expect(others).toEqual([]);
    expect(stored.includes("SecretCam")).toBe(false);
    const sha256 = createHash("sha256").update(stored).digest("hex");
    expect(result).toMatchObject({ ok: true, files: [{ size: stored.length, sha256 }] });
  });

  it.each<[string, Part[], number, string]>([
    ["svg", [["video", sample.svg, "a.png"]], 415, "type_not_allowed"],
    ["html", [["video", sample.html, "a.mp4"]], 415, "type_not_allowed"],
    ["a PDF where a video belongs", [["video", sample.pdf, "a.mp4"]], 415, "type_not_allowed"],
    ["a file in a text field", [["caption", sample.mp4(), "a.mp4"]], 422, "field_unexpected"],
    [
      "a file in a field named like an object's own",
      [["constructor", sample.mp4(), "a.mp4"]],
      422,
      "field_unexpected",
    ],
    [
      "three files",
      [
        ["video", sample.mp4(), "a"],
        ["video", sample.mp4(), "b"],
        ["proof", sample.pdf, "c"],
      ],
      413,
      "too_many_files",
    ],
    [
      "a good file before a bad one",
      [
        ["video", sample.mp4(), "a.mp4"],
        ["proof", sample.svg, "b.pdf"],
      ],
      415,
      "type_not_allowed",
    ],
    [
      "a text that is too long",
      [
        ["video", sample.mp4(), "a.mp4"],
        ["caption", "x".repeat(1002)],
      ],
      413,
      "field_too_long",
    ],
  ])("refuses %s and keeps nothing", async (_name, parts, status, code) => {
    expect(await refusal(post(...parts))).toMatchObject({ status, code });
  });

  it("refuses at once what declares itself too large", async () => {
    const request = post(["caption", "kept"], ["video", sample.mp4(), "a.mp4"]);
    request.headers.set("content-length", "900000000");
    const refused = await refusal(request);
    expect(refused).toMatchObject({ status: 413, code: "file_too_large" });
    expect(refused.fields.get("caption")).toBe("kept");
  });

  it("refuses what is no multipart form", async () => {
    const request = new Request("http://x.test/", { method: "POST", body: new URLSearchParams({ a: "b" }) });
    expect(await refusal(request)).toMatchObject({ status: 400, code: "not_multipart" });
  });
});
