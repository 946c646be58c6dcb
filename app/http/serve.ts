// The web process: built to build/server/serve.js; while developing, `node --import tsx app/http/serve.ts`.
import { createServer } from "node:http";
import process from "node:process";
import { env } from "#app/env.server.ts";
import { application } from "./application.ts";
import { logger } from "./logger.ts";
import { stopGracefully } from "./shutdown.ts";
import { webApp } from "./web-app.ts";

const dev = process.env.SWEETSPOT_DEV === "1";

const server = createServer();
// Headers must arrive soon; a body may take long, because a video over a slow line does.
server.headersTimeout = 30_000;
server.requestTimeout = 60 * 60_000;
// Longer than a proxy's usual minute, so that it is never the proxy's reused connection that we just closed.
server.keepAliveTimeout = 75_000;
server.on("error", (error: NodeJS.ErrnoException) => {
  logger.fatal({ code: error.code, port: env.PORT }, "the port cannot be used");
  process.exit(1);
});
server.on("request", webApp({ dev, trustedProxies: env.TRUST_PROXY_HOPS }, await application(dev, server)));
server.listen(env.PORT, () => {
  logger.info({ port: env.PORT, origin: env.ORIGIN }, "listening");
  process.send?.({ type: "listening", port: env.PORT });
});
stopGracefully(server);
