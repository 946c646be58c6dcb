import type { Account } from "../account-objects.ts";
import { escape, layout } from "./layout.ts";

const STATUS_WORDS: Record<string, string> = {
  active: "Ready to be paid",
  pending: "Being checked",
  restricted: "Details missing",
  unsupported: "Not possible in this country",
};

/** The page on which a payee would give an identity and a bank account. */
export function onboardingPage(account: Account): string {
  const rows = [
    ["Name", account.display_name],
    ["Email", account.contact_email],
    ["Country", new Intl.DisplayNames("en", { type: "region" }).of(account._country)],
    ["Now", STATUS_WORDS[account._transfers ?? "restricted"]],
  ]
    .filter(([, value]) => value)
    .map(([label, value]) => `<dt>${label}</dt><dd>${escape(value ?? "")}</dd>`);
  return layout(
    "Set up payouts",
    `<h1>Set up payouts</h1>
<p>This page stands in for the identity and bank details that the payment processor asks for. Nothing is sent anywhere.</p>
<section class="card"><dl>${rows.join("")}</dl></section>
<form method="post">
<button class="primary" name="action" value="complete">Finish and turn payouts on</button>
<button name="action" value="review">Finish, with a check still running</button>
<button name="action" value="leave">Leave it unfinished</button>
</form>`,
  );
}
