import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import express, { type RequestHandler } from "express";

const brotli = promisify(brotliCompress);
const CLIENT = path.resolve("build/client");
const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};
const FOREVER = "public, max-age=31536000, immutable";

// Each hashed file is compressed well once and kept: all of them together are below a megabyte.
const compressed = new Map<string, Promise<Buffer>>();

function compressedOnce(file: string): Promise<Buffer> {
  const known = compressed.get(file);
  if (known) return known;
  const made = readFile(file).then((content) =>
    brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  );
  compressed.set(file, made);
  made.catch(() => compressed.delete(file));
  return made;
}

/** Answers requests for compiled scripts and styles with brotli where the browser takes it. */
const brotliAssets: RequestHandler = (req, res, next) => {
  const type = TYPES[path.extname(req.path)];
  if (!type || req.method !== "GET" || !/\bbr\b/.test(req.headers["accept-encoding"] ?? "")) return next();
  const file = path.join(CLIENT, "assets", path.normalize(`/${req.path}`));
  compressedOnce(file).then(
    (body) => {
      res.set({
        "Content-Type": type,
        "Content-Encoding": "br",
        "Cache-Control": FOREVER,
        Vary: "Accept-Encoding",
      });
      res.end(body);
    },
    () => next(),
  );
};

/**
 * The compiled client and the public files. Hashed names are cached for a year, fonts for a month, the others
 * for an hour.
 */
export function staticFiles(): RequestHandler {
  const router = express.Router();
  router.use("/assets", brotliAssets);
  router.use(
    "/assets",
    express.static(path.join(CLIENT, "assets"), { immutable: true, maxAge: "1y", index: false }),
  );
  // A missing hashed file is an old page asking: never let it fall through to a rendered page.
  router.use("/assets", (_req, res) => void res.status(404).type("text").send("Not found"));
  router.use("/fonts", express.static(path.join(CLIENT, "fonts"), { maxAge: "30d", index: false }));
  router.use(express.static(CLIENT, { maxAge: "1h", index: false, redirect: false }));
  return router;
}
