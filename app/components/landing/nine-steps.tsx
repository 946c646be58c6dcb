import type { LandingView } from "./landing-view.ts";

const CLASSES = { brand: "b", creator: "c", both: "t2" } as const;
const WHOSE = { brand: "Brand’s turn", creator: "Creator’s turn", both: "Both" } as const;
const DOTS = { brand: "bg-brand", creator: "bg-creator", both: "bg-turn" } as const;

/** The whole way of a deal as a lane between the two sides. */
export function NineSteps({ lane }: Pick<LandingView, "lane">) {
  return (
    <section id="how" className="wrap py-16 md:py-24">
      <h2 className="t-head max-w-[24ch]">
        Nine steps. At each one, it is clear whose turn it is and what happens if they wait.
      </h2>
      <p className="t-2 mt-4 mb-8 flex flex-wrap gap-x-6 gap-y-2">
        {(["brand", "creator", "both"] as const).map((side) => (
          <span key={side} className="inline-flex items-center gap-2">
            <i className={`h-3 w-3 rounded-full ${DOTS[side]}`} />
            {WHOSE[side]}
          </span>
        ))}
      </p>
      <ol className="lane">
        {lane.map(({ side, name, act, limit }) => (
          <li key={name} className={CLASSES[side]}>
            <span className="pt" />
            <div className="tx">
              <h3 className="t-sec">
                {name}
                <span className="sr-only">, {WHOSE[side].toLowerCase()}</span>
              </h3>
              <p className="t-small t-2 mt-1">{act}</p>
              <p className="t-small t-strong mt-1">{limit}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
