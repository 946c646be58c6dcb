import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { logger } from "#app/http/logger.ts";
import { PageStream } from "#app/http/page-stream.ts";
import { PageContextProvider } from "#app/http/page-context.ts";

/** Milliseconds that deferred data may take before the page is finished without it. */
export const streamTimeout = 8_000;

/** Renders a page. Browsers get it as soon as its frame stands, crawlers when it is complete. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const whole = remix.isSpaMode || isbot(request.headers.get("user-agent") ?? "");
  const page = (
    <PageContextProvider value={{ nonce: context.cspNonce, requestId: context.requestId }}>
      <RemixServer context={remix} url={request.url} nonce={context.cspNonce} />
    </PageContextProvider>
  );
  return new Promise((resolve, reject) => {
    let sent = false;
    let code = status;
    const send = () => {
      sent = true;
      const body = new PageStream();
      headers.set("Content-Type", "text/html; charset=utf-8");
      // A page may be personal; the back button may show it, a shared cache may not keep it.
      if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
      stream.pipe(body);
    };
    const stream = renderToPipeableStream(page, {
      nonce: context.cspNonce,
      ...(whole ? { onAllReady: send } : { onShellReady: send }),
      onShellError: reject,
      onError(error) {
        code = 500;
        // What happens before the shell is sent arrives at handleError by way of onShellError.
        if (sent) logger.error({ err: error, requestId: context.requestId }, "rendering failed");
      },
    });
    setTimeout(() => stream.abort(), streamTimeout + 1_000).unref();
  });
}

/** Logs what nobody expected, under the id that the error page shows. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return;
  // A refusal is an answer, not trouble.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  const path = new URL(request.url).pathname;
  logger.error(
    { err: error, requestId: context.requestId, method: request.method, path },
    "unexpected error",
  );
};
