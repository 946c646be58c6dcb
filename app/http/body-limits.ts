import type { RequestHandler } from "express";

const FORM_LIMIT = 1024 * 1024;

// The only routes that stream and count what they are sent; everything else may be read as a whole.
const UPLOADS = new RegExp(
  "^/(?:" +
    [
      "deals/\\d+/deliverables/[0-9a-f-]+/(?:draft|upload|live)",
      "deals/\\d+/dispute",
      "brand/briefs/[0-9a-f-]+/files",
      "brand/roster/import",
      "messages/[0-9a-f-]{36}(?:/upload)?",
      "creator/media-kit/work/(?:new|[0-9a-f-]{36})",
      "creator/accounts/[0-9a-f-]{36}/evidence/[0-9a-f-]{36}",
      "creator/vetting/identity",
    ].join("|") +
    ")(?:\\.data)?/?$",
);

// Part of a file that is sent piece by piece (the tus protocol); its route checks whose it is and how much may come.
const TRANSFER = /^\/deals\/\d+\/deliverables\/[0-9a-f-]{36}\/uploads\/[0-9a-f-]{36}$/;

/**
 * Refuses bodies that are larger than a form can be, before anything reads them, whatever type they claim to
 * have: only the uploads' own addresses are left to their route. A body must say its length: browsers always do.
 */
export const bodyLimits: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const multipart = /^multipart\/form-data/i.test(req.headers["content-type"] ?? "");
  if (multipart && UPLOADS.test(req.path)) return next();
  const piece = req.headers["content-type"] === "application/offset+octet-stream";
  if (req.method === "PATCH" && piece && TRANSFER.test(req.path)) return next();
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
