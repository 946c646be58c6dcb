import type { RequestHandler } from "express";

const FORM_LIMIT = 1024 * 1024;

/**
 * Refuses bodies that are larger than a form can be, before anything reads them. Uploads (multipart) are
 * left to the route, which streams and counts them. A body must say its length: browsers always do.
 */
export const bodyLimits: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  if (/^multipart\/form-data/i.test(req.headers["content-type"] ?? "")) return next();
  const length = req.headers["content-length"];
  if (req.headers["transfer-encoding"] !== undefined && length === undefined)
    return void res.status(411).type("text").send("Send a Content-Length.");
  if (Number(length ?? 0) > FORM_LIMIT)
    return void res.status(413).type("text").send("The form is too large.");
  next();
};

/**
 * Reads and drops what is left of a body that was answered early (413, a refused upload). Without it the
 * next request on the same connection waits for bytes that nobody reads.
 */
export const drainUnreadBody: RequestHandler = (req, res, next) => {
  res.on("finish", () => {
    if (req.complete) return;
    req.removeAllListeners("data");
    req.resume();
  });
  next();
};
