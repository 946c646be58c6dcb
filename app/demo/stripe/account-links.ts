import { z } from "zod";
import { accountOf } from "./accounts.ts";
import { type Call, route } from "./call.ts";
import { hash } from "./params.ts";
import { newId } from "./state.ts";

const LIFETIME = 10 * 60;

const webAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .max(5000);
const createParams = hash({
  account: z.string().min(1),
  use_case: hash({
    type: z.literal("account_onboarding"),
    // Since 2026-09-30 there is no `configurations`: Stripe finds out by itself what to ask.
    account_onboarding: hash({
      refresh_url: webAddress,
      return_url: webAddress.optional(),
    }),
  }),
});

function createLink(call: Call, params: z.infer<typeof createParams>) {
  const account = accountOf(call, params.account, "account");
  const flow = params.use_case.account_onboarding;
  const expiresAt = call.now + LIFETIME;
  const id = newId("al");
  call.state.accountLinks[id] = {
    id,
    account: account.id,
    returnUrl: flow.return_url ?? flow.refresh_url,
    refreshUrl: flow.refresh_url,
    expiresAt,
    used: false,
  };
  return {
    object: "v2.core.account_link",
    account: account.id,
    created: new Date(call.now * 1000).toISOString(),
    expires_at: new Date(expiresAt * 1000).toISOString(),
    livemode: false,
    url: `${call.publicUrl}/setup/e/${id}`,
    use_case: params.use_case,
  };
}

export const accountLinkRoutes = [route("POST", "/v2/core/account_links", createParams, createLink)];
