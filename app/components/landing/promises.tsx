import type { ReactNode } from "react";
import type { LandingView } from "./landing-view.ts";
import { FundsSlip, PayoutSlip, RecordSlip, TermsSlip } from "./slips.tsx";

function Promise({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  return (
    <article className="spec">
      <h3 className="t-title">{title}</h3>
      <p className="t-2 t-body mt-1 mb-4">{says}</p>
      {children}
    </article>
  );
}

const feesSay = ({ brandRate, creatorRate, creatorsKeepAll }: LandingView["example"]) =>
  creatorsKeepAll
    ? `The ${brandRate} service fee is the brand’s. Applying costs nothing, for anyone, ever.`
    : `The brand pays ${brandRate} and the creator ${creatorRate}, shown before anyone commits. Applying costs nothing.`;

/** Four promises, each with the part of the product that keeps it. */
export function Promises({ example, autoClose }: Pick<LandingView, "example" | "autoClose">) {
  return (
    <section id="promises" className="wrap pb-16 md:pb-24">
      <h2 className="t-head mb-8 max-w-[26ch]">Four promises, each with the thing that keeps it</h2>
      <div className="grid gap-x-8 gap-y-10 md:grid-cols-2">
        <Promise
          title="Every application is answered"
          says={`A countdown both sides see. A reason if it is a no, or if ${autoClose} pass without an answer. A public record of who answers in time.`}
        >
          <RecordSlip />
        </Promise>
        <Promise
          title="Agreed terms stay agreed"
          says="Each version of the terms has a fingerprint. What was accepted is what both sign, to the letter, and either can check it later."
        >
          <TermsSlip />
        </Promise>
        <Promise
          title="Money is in before work starts"
          says="The brand funds the whole deal. It is held until approval, then it moves on dates you can see."
        >
          <FundsSlip gross={example.gross} />
        </Promise>
        <Promise
          title={example.creatorsKeepAll ? "Creators keep the whole fee" : "No fee comes as a surprise"}
          says={feesSay(example)}
        >
          <PayoutSlip {...example} />
        </Promise>
      </div>
    </section>
  );
}
