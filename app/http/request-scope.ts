import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import { env } from "#app/env.server.ts";
import { requestContext, type RequestContext } from "./request-context.server.ts";

/** Shows the number of SQL statements so far in a header, when the headers are about to leave. */
function reportStatements(res: Response, context: RequestContext): void {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => Response;
  res.writeHead = ((...args: unknown[]) => {
    if (!res.headersSent) res.setHeader("x-sql-statements", String(context.statements));
    return writeHead(...args);
  }) as Response["writeHead"];
}

/** Gives each request its id and its own context, which everything below finds without passing it on. */
export const requestScope: RequestHandler = (_req, res, next) => {
  const context: RequestContext = { id: randomUUID(), statements: 0 };
  res.setHeader("x-request-id", context.id);
  if (env.demoTools) reportStatements(res, context);
  requestContext.run(context, next);
};
