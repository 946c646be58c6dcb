import { hasFee } from "#app/domain/commission/compensation.ts";
import { nameOf, type NegotiationView } from "#app/components/offer/negotiation.ts";
import { OfferSums } from "#app/components/offer/offer-sums.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { KeyValues, type KeyValue } from "#app/components/ui/key-values.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import type { Side } from "#app/domain/access/actor.ts";
import { ChangedText } from "#app/components/deal/changed-text.tsx";
import { countryName } from "#app/domain/account/countries.ts";
import { deliverableName } from "#app/domain/account/platforms.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { TermsBody } from "#app/domain/offer/terms.ts";
import { AllMonths } from "#app/components/programme/all-months.tsx";
import { daysWords, noticeWords, programmeWords } from "#app/domain/programme/programme-words.ts";
import { BesideTerms } from "#app/components/offer/beside-terms.tsx";
import { captionRows, licenceRows, timerRows, windowWords } from "./terms-words.ts";

interface OfferTermsProps {
  table: NegotiationView;
  now: Date;
  timeZone: string;
}

const ENDED: Record<string, string> = {
  declined: ", declined",
  superseded: ", replaced",
  expired: ", expired",
  accepted: ", accepted",
};

interface ItemsProps {
  terms: TermsBody;
  side: Side;
  now: Date;
  timeZone: string;
}

function Items({ terms, side, now, timeZone }: ItemsProps) {
  const notPosted = side === "creator" ? "you do not post it" : "the creator does not post it";
  return (
    <ul className="grid gap-3">
      {terms.items.map((item) => (
        <li key={item.id}>
          <p className="flex justify-between gap-4">
            <span className="t-strong inline-flex items-center gap-2">
              <PlatformMark platform={item.platform} />
              {deliverableName(item)}
              {item.contentOnly && <span className="t-2 font-normal">{notPosted}</span>}
            </span>
            {hasFee(item) ? <b className="money">{formatMoney(BigInt(item.gross), terms.currency)}</b> : null}
          </p>
          {item.specification && <p className="t-2 mt-0.5 whitespace-pre-line">{item.specification}</p>}
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

const sumsOf = ({ totals }: TermsBody) => ({
  gross: BigInt(totals.gross),
  brandFee: BigInt(totals.brandFee),
  creatorFee: BigInt(totals.creatorFee),
  net: BigInt(totals.net),
  cost: BigInt(totals.cost),
});

interface ProgrammePartProps {
  terms: TermsBody;
  programme: NonNullable<TermsBody["programme"]>;
}

/** The frame around one month's terms: how long, what it comes to, how it is paused and ended. */
function ProgrammeTermsPart({ terms, programme }: ProgrammePartProps) {
  const { totals, currency, brand, creator } = terms;
  return (
    <section className="well !p-4">
      <h3 className="t-sec mb-1">{programmeWords(programme)}</h3>
      <p className="t-2 prose-col">
        The work and the sums above are those of one month. Each month is a deal of its own under the one
        contract: its funds are asked for {daysWords(programme.fundDays)} before it begins, and it runs once
        they are in. {brand.name} may pause from the next month that is not funded; either side ends it{" "}
        {noticeWords(programme.noticeDays)}.
      </p>
      <AllMonths
        periods={programme.periods}
        currency={currency}
        sums={[
          { label: `${creator.name} nets`, min: BigInt(totals.net) },
          { label: `${brand.name} pays`, min: BigInt(totals.cost) },
        ]}
      />
    </section>
  );
}

/** What the brand adds to the contract, word for word, with what it changed since its version before. */
function BrandTexts({ terms: { addenda = [], brand, creator, governingLaw } }: { terms: TermsBody }) {
  const home = governingLaw === "brand" ? brand : creator;
  return (
    <section className="grid gap-3">
      <h3 className="t-sec">Contract</h3>
      <p className="t-2">
        The marketplace&rsquo;s standard contract, under the law of {home.name}&rsquo;s country (
        {countryName(home.country)}).
        {addenda.length > 0 && ` ${brand.name} adds:`}
      </p>
      {addenda.map((one) => (
        <div key={one.id} className="well">
          <h4 className="t-strong">
            {one.title}{" "}
            <span className="t-small t-2 font-normal">
              added by {brand.name}, version {one.version}
            </span>
          </h4>
          <ChangedText before={one.earlier ?? null} text={one.text} />
        </div>
      ))}
    </section>
  );
}

/**
 * The final terms of an offer, in full and the same for both sides: scope, gross, fees and totals, licence, limits,
 * and their fingerprint.
 */
export function OfferTerms({ table, now, timeZone }: OfferTermsProps) {
  const { offer, side, brandName, creatorName } = table;
  const { terms, sha256 } = offer;
  const writer = nameOf(table, offer.proposedBy);
  return (
    <SectionCard
      id="terms"
      title={`Terms v${offer.version}${offer.open ? "" : (ENDED[offer.state] ?? "")}`}
      aside={
        <span className="t-small t-2 inline-flex items-center gap-1.5">
          <Icon name="lock" size="s" /> Fixed once accepted
        </span>
      }
    >
      <div className="grid gap-6">
        {offer.message && (
          <blockquote className="well whitespace-pre-line">
            <p className="t-small t-2">{writer === "You" ? "You wrote" : `${writer} writes`}</p>
            <p>“{offer.message}”</p>
          </blockquote>
        )}
        <Items terms={terms} side={side} now={now} timeZone={timeZone} />
        <OfferSums
          {...{ side, brandName, creatorName }}
          currency={terms.currency}
          policy={terms.policy}
          sums={sumsOf(terms)}
        />
        <BesideTerms terms={terms} />
        {terms.programme ? <ProgrammeTermsPart terms={terms} programme={terms.programme} /> : null}
        <div className="grid gap-6 md:grid-cols-2">
          <Part title="Licence" rows={licenceRows(terms)} />
          <Part title="Limits" rows={timerRows(terms)} />
          <Part title="In the caption" rows={captionRows(terms)} />
        </div>
        <BrandTexts terms={terms} />
        <p className="well mono t-small break-all">
          <span className="t-2">SHA-256 of these terms</span> {sha256}
        </p>
      </div>
    </SectionCard>
  );
}
