import type { IncomingMessage, ServerResponse } from "node:http";
import { pinoHttp } from "pino-http";
import { logger } from "./logger.ts";
import { requestContext } from "./request-context.server.ts";

/** The path without its query: links of verification and reset carry their secret there. */
const pathOf = (url: string | undefined) => (url ?? "").split("?", 1)[0];

/** What the log keeps of a request: never its headers, its body or its query. */
export function loggedRequest(req: { id: string; method: string; url: string }) {
  return { id: req.id, method: req.method, path: pathOf(req.url) };
}

/** Logs every request but the static files and the liveness probe: method, path, status, time, request id. */
export const requestLog = pinoHttp({
  logger,
  genReqId: () => requestContext.getStore()?.id ?? "-",
  autoLogging: {
    ignore: (req) => /^\/(assets\/|health\/live|favicon|app\/|node_modules\/|@)/.test(req.url ?? ""),
  },
  serializers: {
    req: loggedRequest,
    res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    err: (error: Error) => ({ type: error.name, message: error.message }),
  },
  customLogLevel: (_req: IncomingMessage, res: ServerResponse, error?: Error) =>
    error || res.statusCode >= 500 ? "error" : "info",
  customSuccessMessage: () => "request",
  customErrorMessage: () => "request failed",
});
