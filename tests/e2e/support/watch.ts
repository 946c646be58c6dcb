import type { BrowserContext } from "@playwright/test";

// A refused form is answered with 422, and browsers report that as an error of their own.
const REFUSED_FORM = /^Failed to load resource: the server responded with a status of 422\b/;

/** Collects what no page of a test may do: log an error, throw, or ask another host than ours. */
export function watch(context: BrowserContext, troubles: string[]): void {
  context.on("console", (message) => {
    if (message.type() !== "error" || REFUSED_FORM.test(message.text())) return;
    troubles.push(`console.error on ${message.page()?.url() ?? "a page"}: ${message.text()}`);
  });
  context.on("weberror", (event) => {
    troubles.push(
      `Uncaught on ${event.page()?.url() ?? "a page"}: ${event.error().stack ?? event.error().message}`,
    );
  });
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !["localhost", "127.0.0.1"].includes(hostname))
      troubles.push(`A request left this machine: ${request.url()}`);
  });
}
