import { Form } from "@remix-run/react";
import type { Side } from "#app/domain/access/actor.ts";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";

interface EndingCardProps {
  number: number;
  side: Side;
  /** The id of the brief that booking again would make; null for whoever may not. */
  rebookId: string | null;
}

/** What is left to do when a deal is complete: what both sides say about it. */
export function EndingCard({ number, side, rebookId }: EndingCardProps) {
  return (
    <section className="card pad grid gap-3" aria-labelledby="ending">
      <h2 className="t-sec" id="ending">
        {side === "brand" ? "After the deal" : "How was it?"}
      </h2>
      <p className="t-2">
        Both sides can write a review in the days after a deal. Neither reads the other’s before both are in.
      </p>
      {rebookId && (
        <p className="t-2">
          Booking again makes an invite-only brief with the same work, fees and rights. The creator is invited
          when it opens, and accepts terms as always.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {rebookId && (
          <Form method="post" action={`/deals/${number}/rebook`}>
            <input type="hidden" name="id" value={rebookId} />
            <Button>Book again</Button>
          </Form>
        )}
        <ButtonLink look="2" to={`/deals/${number}/review`}>
          Reviews
        </ButtonLink>
        {side === "brand" && (
          <ButtonLink look="3" to="/brand/feedback">
            What creators tell you
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
