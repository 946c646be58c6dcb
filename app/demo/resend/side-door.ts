import type { IncomingMessage, ServerResponse } from "node:http";
import { faultPlan } from "./faults.ts";
import { bodyOf, type Fake, reply } from "./http.ts";
import { inboxPage } from "./inbox.ts";
import { ResendRefusal } from "./refusal.ts";

/** The side door of tests and of /dev/mail; nothing of it exists at Resend. */
export async function sideDoor(
  fake: Fake,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const route = `${request.method ?? ""} ${url.pathname}`;
  const id = /^GET \/_fake\/mails\/([\w-]+)$/.exec(route)?.[1];
  const mail = fake.store.state.mails.find((one) => one.id === id);
  if (route === "GET /_fake/mails") return reply(response, 200, inboxPage(fake.store, url.searchParams));
  if (mail) return reply(response, 200, mail);
  if (route === "POST /_fake/faults") {
    const plan = faultPlan.safeParse(await bodyOf(request));
    if (!plan.success)
      throw new ResendRefusal(422, "validation_error", plan.error.issues[0]?.message ?? "Bad plan");
    fake.faults.plan(plan.data.kind, plan.data.times);
    return reply(response, 200, plan.data);
  }
  if (route === "DELETE /_fake/faults" || route === "POST /_fake/reset") {
    fake.faults.clear();
    if (route === "POST /_fake/reset") fake.store.clear();
    return reply(response, 200, {});
  }
  throw new ResendRefusal(404, "not_found", "There is nothing here.");
}
