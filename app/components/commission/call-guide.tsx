import { SectionCard } from "#app/components/ui/card.tsx";

const BODY = `{
  "deal": 1042,
  "order_id": "SHOP-10021",
  "occurred_at": "2026-10-17T15:30:00Z",
  "amount": "45.00",
  "currency": "USD",
  "kind": "sale"
}`;

/** How a shop's call is made, with every answer it can get. */
export function CallGuide() {
  return (
    <SectionCard id="guide" title="How a call is made">
      <div className="grid gap-3">
        <p>
          Post JSON to the key’s address, one order a call. The amount is net of tax and shipping, as text.
        </p>
        <pre className="well t-small whitespace-pre-wrap wrap-anywhere">{BODY}</pre>
        <p>
          Sign it in the header <code>Sweetspot-Signature</code>: <code>t=</code>, the seconds since 1970,
          then <code>,v1=</code>, the hexadecimal HMAC-SHA256 of time, a full stop and the body, made with the
          key’s secret. It is valid for five minutes.
        </p>
        <p>
          A return is sent as <code>&quot;kind&quot;: &quot;return&quot;</code> with what went back. The same
          order sent again changes nothing, so repeat a call that got no answer.
        </p>
        <p className="t-2">
          201: added. 200: known already. 400: no signature, or no JSON. 401: a wrong or old signature. 404:
          no such deal of yours. 409: the order is there with another amount. 422: a field, or a date outside
          the days that count. 429: slow down. Each error has a code and a sentence.
        </p>
      </div>
    </SectionCard>
  );
}
