import type { LoaderFunctionArgs } from "@remix-run/node";
import { demoMailbox } from "#app/demo/mailbox/client.server.ts";

/**
 * The HTML of one message for the frame that shows it: it may style itself and nothing else. Links lead the
 * whole page, as in a mail program.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const mail = await demoMailbox()?.get(params.id ?? "");
  if (!mail) return new Response("Not found", { status: 404, headers: { "content-type": "text/plain" } });
  const html = mail.html
    .replace(/<style>/g, `<style nonce="${context.cspNonce}">`)
    .replace(/<head>/, '<head><base target="_top">')
    // Mail programs open links beside themselves; here the next step of the journey takes the page.
    .replace(/ target="_blank"/g, ' target="_top"');
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${context.cspNonce}'`,
    "style-src-attr 'unsafe-inline'",
    "frame-ancestors 'self'",
    "form-action 'none'",
    "sandbox allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox",
  ];
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy.join("; "),
      "cache-control": "no-store",
    },
  });
}
