import { ButtonLink } from "#app/components/ui/button.tsx";
import { Hero } from "./hero.tsx";
import type { LandingView } from "./landing-view.ts";
import { NineSteps } from "./nine-steps.tsx";
import { OpenBoard } from "./open-board.tsx";
import { Promises } from "./promises.tsx";
import { SameNumbers } from "./same-numbers.tsx";

/** The product explained to each side, with what is open right now. Goes inside `<PublicShell plain>`. */
export function LandingPage({ view }: { view: LandingView }) {
  return (
    <>
      <Hero {...view} />
      <OpenBoard {...view} />
      <NineSteps {...view} />
      <Promises {...view} />
      <SameNumbers {...view} />
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
