import type { IncomingMessage, ServerResponse } from "node:http";
import { accountOf, setTransfers } from "../accounts.ts";
import { matchPath } from "../call.ts";
import type { Call } from "../call.ts";
import { readBody } from "../http.ts";
import type { Session } from "../objects.ts";
import { declineSession, paySession } from "../pay.ts";
import { newId } from "../state.ts";
import { beginCall, finishCall, type World } from "../world.ts";
import { closedCheckoutPage, openCheckoutPage, successUrl } from "./checkout-page.ts";
import { notice } from "./layout.ts";
import { onboardingPage } from "./onboarding-page.ts";
import { cssSource } from "./styles.ts";

interface Answer {
  status: number;
  html?: string;
  location?: string;
  /** Addresses that a form on the page may end at after its redirect. */
  leadsTo?: string[];
}

const NOT_FOUND: Answer = { status: 404, html: notice("Not found", "This address is not a payment page.") };

function checkout(call: Call, session: Session | undefined, action: string | null): Answer {
  if (!session) return NOT_FOUND;
  const leadsTo = [session.success_url];
  if (session.status !== "open") {
    // Pressing Pay twice must look like pressing it once.
    if ((action === "pay" || action === "keep") && session.status === "complete")
      return { status: 303, location: successUrl(session) };
    return { status: 200, html: closedCheckoutPage(session) };
  }
  if (action === "pay" || action === "keep") {
    paySession(call, session, action === "keep");
    return { status: 303, location: successUrl(session) };
  }
  if (action === "decline") declineSession(call, session);
  // 200 also after a decline: a page for people, and browsers report other statuses as console errors.
  return { status: 200, html: openCheckoutPage(session, action === "decline"), leadsTo };
}

/** A link works once: it opens a visit and is spent. Spent or late, it goes to the app's refresh address. */
function followLink(call: Call, id: string): Answer {
  const link = call.state.accountLinks[id];
  if (!link) return NOT_FOUND;
  if (link.used || link.expiresAt <= call.now) return { status: 303, location: link.refreshUrl };
  link.used = true;
  const visit = { id: newId("ob"), account: link.account, returnUrl: link.returnUrl };
  call.state.onboardings[visit.id] = visit;
  return { status: 303, location: `${call.publicUrl}/setup/s/${visit.id}` };
}

function onboard(call: Call, id: string, action: string | null): Answer {
  const visit = call.state.onboardings[id];
  if (!visit) return NOT_FOUND;
  const account = accountOf(call, visit.account);
  if (action === null) return { status: 200, html: onboardingPage(account), leadsTo: [visit.returnUrl] };
  if (action === "complete") setTransfers(call, account, "active");
  if (action === "review") setTransfers(call, account, "pending");
  return { status: 303, location: visit.returnUrl };
}

function answer(call: Call, method: string, pathname: string, action: string | null): Answer {
  const pay = matchPath("/c/pay/:id", pathname);
  if (pay) return checkout(call, call.state.sessions[pay.id ?? ""], action);
  const link = matchPath("/setup/e/:id", pathname);
  // HEAD and the like must not spend a single-use link.
  if (link) return method === "GET" ? followLink(call, link.id ?? "") : NOT_FOUND;
  const visit = matchPath("/setup/s/:id", pathname);
  return visit ? onboard(call, visit.id ?? "", action) : NOT_FOUND;
}

function policy(world: World, leadsTo: string[]): string {
  const origins = [...new Set([world.appOrigin, ...leadsTo.map((url) => new URL(url).origin)])].join(" ");
  return `default-src 'none'; style-src ${cssSource}; img-src data:; form-action 'self' ${origins}; base-uri 'none'; frame-ancestors 'none'`;
}

/** Checkout and onboarding as people see them. Plain forms: they work without JavaScript. */
export async function handlePages(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const method = request.method ?? "GET";
  const action =
    method === "POST" ? (new URLSearchParams(await readBody(request)).get("action") ?? "") : null;
  const call = await beginCall(world);
  const { status, html, location, leadsTo = [] } = answer(call, method, url.pathname, action);
  finishCall(world);
  response.writeHead(status, {
    "content-security-policy": policy(world, leadsTo),
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    ...(location ? { location } : { "content-type": "text/html; charset=utf-8" }),
  });
  response.end(method === "HEAD" ? undefined : html);
}
