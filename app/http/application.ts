import process from "node:process";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";
import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { connectionDrained } from "./connection-drained.server.ts";
import { staticFiles } from "./static-files.ts";
import { requestContext } from "./request-context.server.ts";
import { visitorPages } from "./visitor-pages.ts";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    cspNonce: string;
    requestId: string;
    /** The address of whoever asks, as far as the proxies are trusted. */
    ip: string;
    /** Resolves when the connection can take more: large downloads wait for slow readers. */
    drained: () => Promise<void>;
  }
}

function loadContext(req: Request, res: Response): AppLoadContext {
  return {
    cspNonce: res.locals.cspNonce as string,
    requestId: requestContext.getStore()?.id ?? "",
    // IPv4 over an IPv6 socket: one address, one spelling.
    ip: (req.ip ?? "").replace(/^::ffff:/, ""),
    drained: connectionDrained(res),
  };
}

/** The handlers that render the application: the compiled one, or Vite's while developing. */
export async function application(dev: boolean, server: Server): Promise<RequestHandler[]> {
  if (!dev) {
    const file = pathToFileURL(path.resolve("build/server/index.js")).href;
    const build = (await import(file)) as ServerBuild;
    return [
      staticFiles(),
      visitorPages({ keepFor: 2_000, room: 8_000_000 }),
      createRequestHandler({ build, mode: process.env.NODE_ENV, getLoadContext: loadContext }),
    ];
  }
  const vite = await import("vite");
  const devServer = await vite.createServer({
    // Hot reload goes through our own server: a port of its own could be taken by a second clone.
    server: { middlewareMode: true, hmr: { server } },
  });
  const build = () => devServer.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  return [
    devServer.middlewares,
    createRequestHandler({ build, mode: "development", getLoadContext: loadContext }),
  ];
}
