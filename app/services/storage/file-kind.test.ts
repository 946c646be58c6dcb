import { describe, expect, it } from "vitest";
import { detectKind } from "./file-kind.server.ts";
import * as sample from "./testing/sample-files.ts";

describe("detectKind", () => {
  it.each([
    ["jpeg", () => sample.picture("jpeg"), "image/jpeg", "jpg", "image"],
    ["png", () => sample.picture("png"), "image/png", "png", "image"],
    ["webp", () => sample.picture("webp"), "image/webp", "webp", "image"],
    ["gif", () => sample.picture("gif"), "image/gif", "gif", "image"],
    ["mp4", () => sample.mp4(), "video/mp4", "mp4", "video"],
    ["mov", () => sample.mov, "video/quicktime", "mov", "video"],
    ["webm", () => sample.webm, "video/webm", "webm", "video"],
    ["pdf", () => sample.pdf, "application/pdf", "pdf", "document"],
  ])("knows %s by its bytes", async (_name, make, mime, ext, family) => {
    expect(await detectKind(await make())).toEqual({ ok: true, mime, ext, family });
  });

  it.each([
    ["svg", sample.svg],
    ["html", sample.html],
    ["a GIF that is a script", sample.gifWithScript],
    ["a PDF that is a page", sample.pdfWithHtml],
    ["heic", sample.heic],
    ["a zip archive", Buffer.from("504b0304140000000000", "hex")],
    ["a Windows program", Buffer.from("MZ\u0090\0\u0003\0\0\0", "latin1")],
    ["plain text", Buffer.from("hello")],
    ["one byte", Buffer.from([0xff])],
  ])("refuses %s", async (_name, bytes) => {
    expect(await detectKind(bytes)).toEqual({ ok: false, code: "type_not_allowed" });
  });

  it("tells an empty file apart", async () => {
    expect(await detectKind(Buffer.alloc(0))).toEqual({ ok: false, code: "empty_file" });
  });
});
