import { MoneyRows } from "#app/components/ui/money.tsx";
import type { Policy } from "#app/domain/deal/policy.ts";
import { shareOf } from "#app/domain/ledger/money.ts";
import { limitInWords, rateInWords } from "./landing-terms.ts";
import { EXAMPLE_FEE } from "./slips.tsx";

const WORK = "Reel + 3 stories";

/** What a deal costs one side and brings the other, side by side. */
export function SameNumbers({ policy }: { policy: Policy }) {
  const brandFee = shareOf(EXAMPLE_FEE, policy.brandFeeBps);
  const creatorFee = shareOf(EXAMPLE_FEE, policy.creatorFeeBps);
  return (
    <section id="money" className="bg-surface border-line border-y py-16 md:py-20" aria-labelledby="costs">
      <div className="wrap grid items-center gap-10 lg:grid-cols-[1fr_1.25fr]">
        <div>
          <h2 id="costs" className="t-head max-w-[20ch]">
            Both sides read the same numbers
          </h2>
          <p className="t-body t-2 mt-3 max-w-[44ch]">
            {`Before anyone commits, gross, fee and net are on the page. A draft that waits ${limitInWords(policy.reviewHours)} for its review is approved by itself, so silence never keeps anyone from being paid.`}
          </p>
          <p className="t-small t-2 mt-3">An example with one fee of $430.00.</p>
        </div>
        <div className="border-line grid overflow-hidden rounded-[14px] border sm:grid-cols-2">
          <div className="bg-brand-soft text-text p-6">
            <h3 className="t-strong text-brand-text mb-3">Brand pays</h3>
            <MoneyRows
              currency="USD"
              rows={[
                { label: WORK, amount: EXAMPLE_FEE },
                { label: `Service fee, ${rateInWords(policy.brandFeeBps)}`, amount: brandFee },
                { label: "Total", amount: EXAMPLE_FEE + brandFee, sum: true },
              ]}
            />
          </div>
          <div className="bg-creator-soft text-text p-6">
            <h3 className="t-strong text-creator-text mb-3">Creator receives</h3>
            <MoneyRows
              currency="USD"
              rows={[
                { label: WORK, amount: EXAMPLE_FEE },
                { label: `Service fee, ${rateInWords(policy.creatorFeeBps)}`, amount: -creatorFee },
                { label: "Total", amount: EXAMPLE_FEE - creatorFee, sum: true },
              ]}
            />
          </div>
        </div>
      </div>
    </section>
  );
}
