import { once } from "node:events";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { MissingFileError } from "#app/services/storage/storage.ts";
import { parseRange, type ByteRange } from "./byte-range.ts";
import { contentDisposition } from "./content-disposition.ts";
import { fileResponse, type FileSource, type ServedFile } from "./download.server.ts";

const bytes = Buffer.from("0123456789");
const file: ServedFile = {
  storageKey: "drafts/a.mp4",
  mime: "video/mp4",
  size: bytes.length,
  sha256: "ab12",
  name: "Final cut.mp4",
  disposition: "inline",
};

const source: FileSource = {
  read: async (key, range) => {
    if (key !== file.storageKey) throw new MissingFileError(key);
    return Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]);
  },
};
const ask = (headers: Record<string, string> = {}, init: RequestInit = {}) =>
  new Request("http://x.test/f", { headers, ...init });

describe("parseRange", () => {
  it.each<[string | null, ByteRange | string]>([
    [null, "whole"],
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=0-", { start: 0, end: 9 }],
    ["bytes=3-6", { start: 3, end: 6 }],
    ["bytes=9-9", { start: 9, end: 9 }],
    ["bytes=5-999", { start: 5, end: 9 }],
    ["bytes=-3", { start: 7, end: 9 }],
    ["bytes=-999", { start: 0, end: 9 }],
    ["bytes=10-", "unsatisfiable"],
    ["bytes=10-20", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=6-3", "whole"],
    ["bytes=-", "whole"],
    ["bytes=0-1,4-5", "whole"],
    ["items=0-1", "whole"],
    ["bytes=a-b", "whole"],
  ])("reads %j of ten bytes", (header, wanted) => {
    expect(parseRange(header, 10)).toEqual(wanted);
  });

  it("finds nothing in an empty file", () => {
    expect(parseRange("bytes=0-", 0)).toBe("unsatisfiable");
    expect(parseRange("bytes=-5", 0)).toBe("unsatisfiable");
  });
});

describe("fileResponse", () => {
  it("serves the whole file with what protects it", async () => {
    const response = await fileResponse(ask(), source, file);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("0123456789");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "accept-ranges": "bytes",
      "cache-control": "private, no-cache, no-transform",
      "content-length": "10",
      "content-type": "video/mp4",
      "x-content-type-options": "nosniff",
      etag: '"ab12"',
    });
    expect(response.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
  });

  it.each([
    ["bytes=0-3", "0123", "bytes 0-3/10"],
    ["bytes=4-5", "45", "bytes 4-5/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=8-", "89", "bytes 8-9/10"],
  ])("serves the part %s", async (range, body, contentRange) => {
    const response = await fileResponse(ask({ range }), source, file);
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(contentRange);
    expect(response.headers.get("content-length")).toBe(String(body.length));
    expect(await response.text()).toBe(body);
  });

  it("answers 416 beyond the end", async () => {
    const response = await fileResponse(ask({ range: "bytes=10-" }), source, file);
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */10");
  });

  it("keeps to the range only while If-Range names these bytes", async () => {
    const status = async (ifRange: string) =>
      (await fileResponse(ask({ range: "bytes=0-3", "if-range": ifRange }), source, file)).status;
    expect(await status('"ab12"')).toBe(206);
    expect(await status('"other"')).toBe(200);
    expect(await status('W/"ab12"')).toBe(200);
    expect(await status("Sun, 22 Nov 2026 10:00:00 GMT")).toBe(200);
  });

  it("answers 304 for a copy the client still has, without opening the file", async () => {
    const closed: FileSource = { read: () => Promise.reject(new Error("opened")) };
    for (const known of ['"ab12"', 'W/"ab12"', '"x", "ab12"', "*"])
      expect((await fileResponse(ask({ "if-none-match": known }), closed, file)).status).toBe(304);
    expect((await fileResponse(ask({ "if-none-match": '"x"' }), source, file)).status).toBe(200);
  });

  it("answers HEAD without opening the file", async () => {
    const closed: FileSource = { read: () => Promise.reject(new Error("opened")) };
    const response = await fileResponse(ask({}, { method: "HEAD" }), closed, file);
    expect([response.status, response.headers.get("content-length"), response.body]).toEqual([
      200,
      "10",
      null,
    ]);
  });

  it("says when the file is gone", async () => {
    const gone = { ...file, storageKey: "drafts/b.mp4" };
    await expect(fileResponse(ask(), source, gone)).rejects.toBeInstanceOf(MissingFileError);
  });

  it("lets go of the file when the reader cancels or the client leaves", async () => {
    const opened: Readable[] = [];
    const endless: FileSource = {
      read: async () => {
        const stream = new Readable({
          read() {
            this.push(Buffer.alloc(1000));
          },
        });
        opened.push(stream);
        return stream;
      },
    };
    const cancelled = await fileResponse(ask(), endless, file);
    await cancelled.body?.cancel();
    const abort = new AbortController();
    const left = await fileResponse(ask({}, { signal: abort.signal }), endless, file);
    const reader = left.body?.getReader();
    expect((await reader?.read())?.value).toHaveLength(1000);
    abort.abort();
    while (!(await reader?.read())?.done);
    for (const stream of opened) if (!stream.closed) await once(stream, "close");
    expect(opened.map((stream) => stream.destroyed)).toEqual([true, true]);
  });

  it("reads only as fast as the connection drains", async () => {
    let open = () => {};
    const drained = () => new Promise<void>((resolve) => (open = resolve));
    const response = await fileResponse(ask(), source, file, { drained });
    let arrived = false;
    const text = response.text().then((body) => {
      arrived = true;
      return body;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(arrived).toBe(false);
    open();
    await new Promise((resolve) => setImmediate(resolve));
    open();
    expect(await text).toBe("0123456789");
  });
});

describe("contentDisposition", () => {
  it.each([
    ["plan.pdf", `attachment; filename="plan.pdf"; filename*=UTF-8''plan.pdf`],
    ["Café (1).pdf", `attachment; filename="Cafe (1).pdf"; filename*=UTF-8''Caf%C3%A9%20%281%29.pdf`],
    ['a"b\r\nX: y.pdf', `attachment; filename="a_b__X: y.pdf"; filename*=UTF-8''a%22b%0D%0AX%3A%20y.pdf`],
    ["\ud800.pdf", `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
  ])("names %j", (name, header) => {
    expect(contentDisposition("attachment", name)).toBe(header);
    expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(header);
  });
});
