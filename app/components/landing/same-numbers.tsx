import type { LandingView } from "./landing-view.ts";
import { SumRows } from "./sum-rows.tsx";

const WORK = "Reel + 3 stories";

/** What a deal costs one side and brings the other, side by side. */
export function SameNumbers({ example, review }: Pick<LandingView, "example" | "review">) {
  const { gross, brandRate, brandFee, cost, creatorRate, creatorFee, net } = example;
  return (
    <section id="money" className="bg-surface border-line border-y py-16 md:py-20" aria-labelledby="costs">
      <div className="wrap grid items-center gap-10 lg:grid-cols-[1fr_1.25fr]">
        <div>
          <h2 id="costs" className="t-head max-w-[20ch]">
            Both sides read the same numbers
          </h2>
          <p className="t-body t-2 mt-3 max-w-[44ch]">
            {`Before anyone commits, gross, fee and net are on the page. A draft that waits ${review} for its review is approved by itself, so silence never keeps anyone from being paid.`}
          </p>
          <p className="t-small t-2 mt-3">{`An example with a fee of ${gross}.`}</p>
        </div>
        <div className="border-line grid overflow-hidden rounded-[14px] border sm:grid-cols-2">
          <div className="bg-brand-soft text-text p-6">
            <h3 className="t-strong text-brand-text mb-3">Brand pays</h3>
            <SumRows
              rows={[
                [WORK, gross],
                [`Service fee, ${brandRate}`, brandFee],
              ]}
              sum={["Total", cost]}
            />
          </div>
          <div className="bg-creator-soft text-text p-6">
            <h3 className="t-strong text-creator-text mb-3">Creator receives</h3>
            <SumRows
              rows={[
                [WORK, gross],
                [`Service fee, ${creatorRate}`, creatorFee],
              ]}
              sum={["Total", net]}
            />
          </div>
        </div>
      </div>
    </section>
  );
}
