import { ButtonLink } from "#app/components/ui/button.tsx";
import type { Policy } from "#app/domain/deal/policy.ts";
import { Hero } from "./hero.tsx";
import { NineSteps } from "./nine-steps.tsx";
import { OpenBoard, type TeaserBrief } from "./open-board.tsx";
import { Promises } from "./promises.tsx";
import { SameNumbers } from "./same-numbers.tsx";

export interface LandingPageProps {
  teaser: { total: number; rows: readonly TeaserBrief[] };
  /** The limits and fees in force: the page promises nothing that the operator has changed. */
  policy: Policy;
  now: Date;
}

/** The product explained to each side, with what is open right now. Goes inside `<PublicShell plain>`. */
export function LandingPage({ teaser, policy, now }: LandingPageProps) {
  return (
    <>
      <Hero total={teaser.total} policy={policy} />
      <OpenBoard {...teaser} now={now} />
      <NineSteps policy={policy} />
      <Promises policy={policy} />
      <SameNumbers policy={policy} />
      <section className="wrap grid items-end gap-8 py-16 md:grid-cols-2 md:py-24">
        <h2 className="t-display closing">Find the spot where it suits both.</h2>
        <div className="flex flex-wrap gap-3 md:justify-end">
          <ButtonLink size="l" side="brand" className="max-sm:w-full" to="/join/brand">
            Post a brief
          </ButtonLink>
          <ButtonLink size="l" side="creator" className="max-sm:w-full" to="/briefs">
            Browse briefs
          </ButtonLink>
        </div>
      </section>
    </>
  );
}
