import { formatMoney } from "#app/domain/ledger/money.ts";
import type { Session } from "../objects.ts";
import { escape, layout, notice } from "./layout.ts";

function money(amount: number, currency: string): string {
  return formatMoney(BigInt(amount), currency.toUpperCase());
}

function lines(session: Session): string {
  const rows = session._lines.map((line) => {
    const name = line.quantity > 1 ? `${line.description} × ${line.quantity}` : line.description;
    return `<tr><th scope="row">${escape(name)}</th><td>${money(line.amount_total, line.currency)}</td></tr>`;
  });
  return `<table>
<caption>What you pay for</caption>
<tbody>${rows.join("")}</tbody>
<tfoot><tr><th scope="row">Total</th><td>${money(session.amount_total, session.currency)} ${session.currency.toUpperCase()}</td></tr></tfoot>
</table>`;
}

/** The page of an open session: what is paid for, and the three ways it can go. */
export function openCheckoutPage(session: Session, declined: boolean): string {
  const total = money(session.amount_total, session.currency);
  const trouble = declined
    ? '<div class="trouble" role="alert"><p>The card was declined. Nothing was charged. Pay with another card, or leave.</p></div>'
    : "";
  const keep = session.saved_payment_method_options
    ? `<button name="action" value="keep">Pay ${total} and keep the card for next time</button>`
    : "";
  const leave = session.cancel_url
    ? `<p><a href="${escape(session.cancel_url)}">Leave without paying</a></p>`
    : "";
  return layout(
    `Pay ${total}`,
    `<h1>Pay ${total}</h1>
<p>${escape(session._intent.description ?? "Sweetspot deal")}. This page stands in for the card form; no card is charged.</p>
${trouble}
<section class="card">${lines(session)}</section>
<form method="post">
<button class="primary" name="action" value="pay">Pay ${total}</button>
${keep}
<button name="action" value="decline">Decline the card</button>
</form>
${leave}`,
  );
}

/** Where a paid session sends people: the app's address with its placeholder filled in. */
export function successUrl(session: Session): string {
  return session.success_url.replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

/** The page of a session that can no longer be paid. */
export function closedCheckoutPage(session: Session): string {
  if (session.status === "complete")
    return notice(
      "Already paid",
      `${money(session.amount_total, session.currency)} was paid. Nothing more is due here.`,
      {
        href: successUrl(session),
        label: "Back to the deal",
      },
    );
  return notice(
    "This payment page has expired",
    "Nothing was charged. Start the payment again from the deal.",
    session.cancel_url ? { href: session.cancel_url, label: "Back to the deal" } : undefined,
  );
}
