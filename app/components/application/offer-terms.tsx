import { rateWords } from "#app/components/brief/words.ts";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { KeyValues, type KeyValue } from "#app/components/ui/key-values.tsx";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { deliverableName } from "#app/domain/account/platforms.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { TermsBody } from "#app/domain/offer/terms.ts";
import { captionRows, licenceRows, timerRows, windowWords } from "./terms-words.ts";

/** An offer with its terms as they were hashed. */
export interface OfferView {
  id: string;
  open: boolean;
  state: string;
  message: string;
  version: number;
  sha256: string;
  terms: TermsBody;
  createdAt: Date;
  expiresAt: Date;
}

interface OfferTermsProps {
  offer: OfferView;
  brandName: string;
  now: Date;
  timeZone: string;
}

const ENDED: Record<string, string> = {
  declined: ", declined",
  superseded: ", replaced",
  expired: ", expired",
  accepted: ", accepted",
};

function Items({ terms, now, timeZone }: { terms: TermsBody; now: Date; timeZone: string }) {
  return (
    <ul className="grid gap-3">
      {terms.items.map((item) => (
        <li key={item.id}>
          <p className="flex justify-between gap-4">
            <span className="t-strong inline-flex items-center gap-2">
              <PlatformMark platform={item.platform} />
              {deliverableName(item)}
              {item.contentOnly && <span className="t-2 font-normal">you do not post it</span>}
            </span>
            <b className="money">{formatMoney(BigInt(item.gross), terms.currency)}</b>
          </p>
          {item.specification && <p className="t-2 mt-0.5">{item.specification}</p>}
          <p className="t-small t-2">{windowWords(item, { now, timeZone })}</p>
        </li>
      ))}
    </ul>
  );
}

function Part({ title, rows }: { title: string; rows: KeyValue[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="t-sec mb-2">{title}</h3>
      <KeyValues rows={rows} />
    </section>
  );
}

function Sums({ terms, brandName }: { terms: TermsBody; brandName: string }) {
  const { totals, currency, policy } = terms;
  return (
    <div>
      <MoneyRows
        currency={currency}
        rows={[
          { label: "Agreed fee", amount: BigInt(totals.gross) },
          {
            label: `Your service fee, ${rateWords(policy.creatorFeeBps)}`,
            amount: BigInt(totals.creatorFee),
          },
          { label: "You net", amount: BigInt(totals.net), sum: true },
        ]}
      />
      <p className="t-small t-2 mt-1">
        {brandName} pays {formatMoney(BigInt(totals.cost), currency)}, its service fee of{" "}
        {rateWords(policy.brandFeeBps)} included.
      </p>
    </div>
  );
}

/** The final terms of an offer, in full: scope, gross, fee and net, licence, limits, and their fingerprint. */
export function OfferTerms({ offer, brandName, now, timeZone }: OfferTermsProps) {
  const { terms, sha256 } = offer;
  return (
    <SectionCard
      id="terms"
      title={`Terms v${offer.version}${offer.open ? "" : (ENDED[offer.state] ?? "")}`}
      aside={
        <span className="t-small t-2 inline-flex items-center gap-1.5">
          <Icon name="lock" size="s" /> Nothing changes after you accept
        </span>
      }
    >
      <div className="grid gap-6">
        {offer.message && (
          <blockquote className="well whitespace-pre-line">
            <p className="t-small t-2">{brandName} writes</p>
            <p>“{offer.message}”</p>
          </blockquote>
        )}
        <Items terms={terms} now={now} timeZone={timeZone} />
        <Sums terms={terms} brandName={brandName} />
        <div className="grid gap-6 md:grid-cols-2">
          <Part title="Licence" rows={licenceRows(terms)} />
          <Part title="Limits" rows={timerRows(terms)} />
          <Part title="In the caption" rows={captionRows(terms)} />
        </div>
        <p className="well mono t-small break-all">
          <span className="t-2">SHA-256 of these terms</span> {sha256}
        </p>
      </div>
    </SectionCard>
  );
}
