import type { Side } from "#app/domain/access/actor.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";

/** What is left to do when a deal is complete: what both sides say about it. */
export function EndingCard({ number, side }: { number: number; side: Side }) {
  return (
    <section className="card pad grid gap-3" aria-labelledby="ending">
      <h2 className="t-sec" id="ending">
        {side === "brand" ? "After the deal" : "How was it?"}
      </h2>
      <p className="t-2">
        Both sides can write a review in the days after a deal. Neither reads the other’s before both are in.
      </p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink look="2" to={`/deals/${number}/review`}>
          Reviews
        </ButtonLink>
      </div>
    </section>
  );
}
