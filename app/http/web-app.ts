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
  app.use(compression());
  app.use(...pages);
  return app;
}
