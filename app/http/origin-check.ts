import type { RequestHandler } from "express";
import { sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { env } from "#app/env.server.ts";
import { acceptedOrigins, mayChange } from "./origin.ts";
import { plainPage } from "./plain-page.ts";

const accepted = acceptedOrigins(env.ORIGIN, env.PORT, env.demoTools);

/** Refuses every mutation that does not come from our own pages. */
export const originCheck: RequestHandler = (req, res, next) => {
  const source = {
    method: req.method,
    path: req.path,
    origin: req.headers.origin,
    referer: req.headers.referer,
    fetchSite: req.get("sec-fetch-site"),
  };
  if (mayChange(source, accepted)) return next();
  const refusal = { code: "bad_origin" } as const;
  res
    .status(statusOf(refusal))
    .type("html")
    .send(plainPage("Nothing was changed", sentenceOf(refusal)));
};
