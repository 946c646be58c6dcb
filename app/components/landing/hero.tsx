import { ButtonLink } from "#app/components/ui/button.tsx";
import type { LandingView } from "./landing-view.ts";

const openBriefs = (total: number) => {
  if (total === 0) return "Browse briefs";
  return total === 1 ? "See the open brief" : `See ${total} open briefs`;
};

/** Two circles and their spot: what each side does, and what both get. */
export function Hero({ total, answeredIn, lens }: Pick<LandingView, "total" | "answeredIn" | "lens">) {
  return (
    <section className="wrap pt-7 pb-16 md:pt-10 md:pb-24">
      <div className="mx-auto mb-8 max-w-[60rem] md:mb-9 md:text-center">
        <h1 className="t-display">Answered in {answeredIn}. Funded before work.</h1>
        <p className="t-lead t-2 mt-4 max-w-[38rem] md:mx-auto">
          The marketplace where brands post a brief, creators apply with real numbers, and both sides see the
          same deal from first pitch to payout.
        </p>
      </div>
      <div className="venn">
        <div className="vb">
          <h2 className="t">Brands post the brief</h2>
          <p>Compare applicants side by side and pay only for work you approve.</p>
          <ButtonLink size="l" to="/join/brand">
            Post a brief
          </ButtonLink>
        </div>
        <div className="vc">
          <h2 className="t">Creators name their price</h2>
          <p>Every application answered, every fee held before you film.</p>
          <ButtonLink size="l" to="/briefs">
            {openBriefs(total)}
          </ButtonLink>
        </div>
        <div className="lens">
          <svg className="lh" viewBox="0 0 1060 520" aria-hidden="true">
            <path d="M530 46.9A260 260 0 0 1 530 473.1A260 260 0 0 1 530 46.9Z" fill="#ffc22b" />
          </svg>
          <svg className="lv" viewBox="0 0 358 574" aria-hidden="true">
            <path d="M36.2 287A179 179 0 0 1 321.8 287A179 179 0 0 1 36.2 287Z" fill="#ffc22b" />
          </svg>
          <ul>
            {lens.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
