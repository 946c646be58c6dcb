import { constants } from "node:zlib";
import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import { bodyLimits, drainUnreadBody } from "./body-limits.ts";
import { mutationLimit } from "./mutation-limit.ts";
import { originCheck } from "./origin-check.ts";
import { readableAddress } from "./readable-address.ts";
import { requestLog } from "./request-log.ts";
import { requestScope } from "./request-scope.ts";
import { cspNonce, permissionsPolicy, securityHeaders } from "./security-headers.ts";

const MUTATIONS_PER_MINUTE = 600;
// Brotli looks back over 2^17 bytes, which is a whole page. With its usual 2^22 each response clears four megabytes
// of memory first, and that takes three times as long as compressing.
const SMALL_WINDOW = 17;

interface WebAppOptions {
  dev: boolean;
  /** How many proxies stand in front; the visitor's address is taken from what they say. */
  trustedProxies: number;
}

/** Everything that a request passes before and around the pages, in order. */
export function webApp({ dev, trustedProxies }: WebAppOptions, pages: RequestHandler[]): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", trustedProxies);
  app.use(requestScope, requestLog, cspNonce, securityHeaders(dev), permissionsPolicy, drainUnreadBody);
  app.use(readableAddress, originCheck, mutationLimit(MUTATIONS_PER_MINUTE), bodyLimits);
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_LGWIN]: SMALL_WINDOW } } }));
  app.use(...pages);
  return app;
}
