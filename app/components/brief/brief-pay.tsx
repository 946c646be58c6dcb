import { deliverablesName } from "#app/domain/account/platforms.ts";
import { AllMonths } from "#app/components/programme/all-months.tsx";
import { monthsWords, noticeWords } from "#app/domain/programme/programme-words.ts";
import { brandFeeWords } from "#app/domain/ledger/fee-words.ts";
import type { FeePolicy } from "#app/domain/ledger/fees.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { CommissionExample } from "./commission-example.tsx";
import { PayBeside } from "./pay-beside.tsx";
import { exactRange, insteadOfFee, PRICING_WORDS, rangeWords, rateWords } from "./words.ts";

interface BriefPayProps {
  brief: BriefView;
  policy: FeePolicy;
}

/** Without a fee: what there is instead, said plainly. */
function WithoutFee({ brief, policy }: BriefPayProps) {
  const { commission, product } = brief.details;
  return (
    <div className="grid gap-3">
      <div>
        <p className="t-small t-2">You get</p>
        <p className="big-money text-[1.875rem] leading-tight">{insteadOfFee("none", brief.details)}</p>
        <p className="t-small t-2 mt-0.5">{PRICING_WORDS.none}</p>
        <PayBeside {...brief.details} currency={brief.currency} noFee />
      </div>
      <p className="t-2">
        {commission
          ? "There is no fixed fee: if nothing sells, there is no money."
          : "You get the product and no money. Its worth is not pay."}{" "}
        {product && !commission ? "It is sent before the work begins." : null}
      </p>
      {commission ? <CommissionExample {...commission} currency={brief.currency} policy={policy} /> : null}
    </div>
  );
}

/** What a creator gets: the net first, then gross, fee and net in rows, and what the brand pays. */
export function BriefPay({ brief, policy }: BriefPayProps) {
  const { pay, currency } = brief;
  const { programme, commission } = brief.details;
  if (brief.pricing === "none") return <WithoutFee brief={brief} policy={policy} />;
  const rate = rateWords(policy.creatorFeeBps);
  // Only its own team sees a brief that is not finished.
  if (!pay && brief.pricing !== "open")
    return <p className="t-2">No fee yet. Set one for every deliverable, and the net stands here.</p>;
  return (
    <div className="grid gap-3">
      <div>
        <p className="t-small t-2">You net{programme ? " each month" : ""}</p>
        <p className="big-money text-[1.875rem] leading-tight">
          {rangeWords(pay?.min.net ?? null, pay?.max.net ?? null, currency)}
        </p>
        <p className="t-small t-2 mt-0.5">{PRICING_WORDS[brief.pricing]}</p>
        <PayBeside {...brief.details} currency={currency} noFee={false} />
      </div>
      {pay ? (
        <div>
          <div className="mrow">
            <span>{deliverablesName(brief.deliverables)}</span>
            <b>{exactRange(pay.min.gross, pay.max.gross, currency)}</b>
          </div>
          <div className="mrow">
            <span>Your service fee, {rate}</span>
            <b>{exactRange(pay.min.creatorFee, pay.max.creatorFee, currency)}</b>
          </div>
          <div className="mrow sum">
            <span>You net{programme ? ", each month" : ""}</span>
            <b>{exactRange(pay.min.net, pay.max.net, currency)}</b>
          </div>
          {programme ? (
            <AllMonths
              periods={programme.periods}
              currency={currency}
              sums={[{ label: "You net", min: pay.min.net, max: pay.max.net }]}
            />
          ) : null}
        </div>
      ) : (
        <p className="t-2">
          You price each deliverable{programme ? " of one month" : ""} when you apply. Your service fee is{" "}
          {rate}: you see gross, fee and net before you send.
        </p>
      )}
      <p className="t-small t-2">
        {pay
          ? `The brand pays ${exactRange(pay.min.cost, pay.max.cost, currency)}, its service fee of ${brandFeeWords(policy, currency)} included${programme ? ", each month" : ""}.`
          : `The brand pays its service fee of ${brandFeeWords(policy, currency)} on top.`}
      </p>
      {commission ? <CommissionExample {...commission} currency={currency} policy={policy} /> : null}
      {programme ? (
        <p className="t-small t-2">
          One contract, {monthsWords(programme.periods)}. Each month is funded before it begins and paid on
          its own. Either side ends it {noticeWords(programme.noticeDays)}.
        </p>
      ) : null}
    </div>
  );
}
