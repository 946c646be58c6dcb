import type { SubmissionResult } from "@conform-to/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { PasswordField } from "#app/components/forms/password-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { SignaturePad } from "#app/components/deal/signature-pad.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { clickForm, endForm, signForm } from "#app/domain/amendment/act-form.ts";
import { PayHere } from "#app/components/funding/pay-here.tsx";
import type { WaysToPay } from "#app/domain/card/card.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

type Result = SubmissionResult<string[]> | undefined;

interface Acts {
  /** How the brand can pay; null while there is nothing to pay, or for who does not. */
  ways: WaysToPay | null;
  now: Date;
  name: string;
  deal: {
    number: number;
    currency: string;
    side: "brand" | "creator" | "admin";
    timeZone: string;
    brandName: string;
    creatorName: string;
  };
  amendment: {
    number: number;
    state: string;
    byClick: boolean;
    added: bigint;
    createdAt: Date;
    signedAt: Date | null;
    dueAt: Date | null;
    documentSha256: string;
    consent: string;
    askPassword: boolean;
    signed: { side: "brand" | "creator"; typedName: string }[];
    may: { sign: boolean; withdraw: boolean; decline: boolean; fund: boolean };
  };
}

const ofIntent = (result: Result, intent: string) =>
  result?.initialValue?.intent === intent ? result : undefined;

function Sign({ page: { amendment, name }, result }: { page: Acts; result: Result }) {
  const [form, fields] = useCheckedForm({
    id: "sign",
    schema: signForm,
    result: ofIntent(result, "sign"),
    defaultValue: { documentSha256: amendment.documentSha256 },
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="documentSha256" value={amendment.documentSha256} />
      <TextField
        meta={fields.typedName}
        label="Your full name"
        hint={`As in your account: ${name}`}
        autoComplete="name"
      />
      <SignaturePad meta={fields.drawing} />
      {amendment.askPassword && (
        <PasswordField
          meta={fields.password}
          label="Your password"
          hint="Asked again because of the amount."
          autoComplete="current-password"
        />
      )}
      <CheckboxField meta={fields.consent} label={amendment.consent} />
      <SubmitButton size="l" full name="intent" value="sign" pendingLabel="Signing">
        Sign the amendment
      </SubmitButton>
    </FormShell>
  );
}

function Accept({ page: { amendment }, result }: { page: Acts; result: Result }) {
  const [form] = useCheckedForm({ id: "accept", schema: clickForm, result: ofIntent(result, "accept") });
  return (
    <FormShell form={form}>
      <input type="hidden" name="documentSha256" value={amendment.documentSha256} />
      <p className="t-small t-2">{amendment.consent}</p>
      <SubmitButton size="l" full name="intent" value="accept">
        Accept the new dates
      </SubmitButton>
    </FormShell>
  );
}

/** Declining needs a reason; taking one's own proposal back does not. */
function End({ page, result, withdraw }: { page: Acts; result: Result; withdraw: boolean }) {
  const mine = ofIntent(result, "end");
  const [form, fields] = useCheckedForm({ id: "end", schema: endForm, result: mine });
  const other = page.deal.side === "brand" ? page.deal.creatorName : page.deal.brandName;
  return (
    <details className="well" open={Boolean(mine)}>
      <summary className="t-strong">{withdraw ? "Withdraw it" : "Decline it"}</summary>
      <div className="mt-3">
        <FormShell form={form}>
          <TextArea
            meta={fields.reason}
            label={withdraw ? "A word on it" : "Why"}
            hint={`${other} reads it.`}
            optional={withdraw}
            max={2_000}
            rows={3}
          />
          <div>
            <SubmitButton look="2" name="intent" value="end">
              {withdraw ? "Withdraw" : "Decline"}
            </SubmitButton>
          </div>
        </FormShell>
      </div>
    </details>
  );
}

const SIDES = ["brand", "creator"] as const;
const signedWords = (name: string, party: string) =>
  name === party ? `${name} signed` : `${name} signed for ${party}`;

function Signed({ page: { amendment, deal } }: { page: Acts }) {
  return (
    <ul className="grid gap-2">
      {SIDES.map((side) => {
        const found = amendment.signed.find((one) => one.side === side);
        const party = side === "brand" ? deal.brandName : deal.creatorName;
        return (
          <li key={side} className="flex gap-2 items-center">
            <span className={found ? "text-ok" : "t-3"}>
              <Icon name={found ? "circle-check" : "circle"} />
            </span>
            <span>{found ? signedWords(found.typedName, party) : `${party} has not signed`}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Who has signed, until when, and what the reader can do about it. */
export function AmendmentActs({ page, result }: { page: Acts; result: Result }) {
  const { amendment, deal, now } = page;
  const { may, dueAt, state } = amendment;
  const turn = may.sign || may.fund;
  return (
    <section className={turn ? "turnbar block" : "card pad"} aria-labelledby="acts-title">
      <h2 id="acts-title" className="t-title mb-3">
        {turn ? "Your turn" : "Signatures"}
      </h2>
      <div className="stack">
        {dueAt && (
          <Countdown
            deadline={dueAt}
            start={state === "funding" ? (amendment.signedAt ?? amendment.createdAt) : amendment.createdAt}
            now={now}
            atZero="then it lapses and the contract stands as it was"
            timeZone={deal.timeZone}
          />
        )}
        <Signed page={page} />
        {page.ways && (
          <PayHere
            action={`/deals/${deal.number}/amendments/${amendment.number}/fund`}
            sum={formatMoney(amendment.added, deal.currency)}
            ways={page.ways}
          />
        )}
        {may.sign &&
          (amendment.byClick ? <Accept page={page} result={result} /> : <Sign page={page} result={result} />)}
        {(may.withdraw || may.decline) && <End page={page} result={result} withdraw={may.withdraw} />}
        {may.sign && (
          <p className="hint">
            We record your name, {!amendment.byClick && "drawing, "}account, address on the network, browser
            and the time, with the digest of this text.
          </p>
        )}
      </div>
    </section>
  );
}
