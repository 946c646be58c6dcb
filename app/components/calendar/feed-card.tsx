import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";

export interface FeedCardProps {
  /** When the private address was made and last read; null when there is none. */
  feed: { createdAt: Date; readAt: Date | null } | null;
  /** The address itself, only right after it was made. */
  address: string | null;
  now: Date;
  timeZone: string;
}

function Address({ address }: { address: string }) {
  return (
    <div className="mt-4">
      <label className="lbl" htmlFor="feed-address">
        Your private address
      </label>
      <input
        className="input w-full"
        id="feed-address"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        aria-describedby="feed-once"
      />
      <p id="feed-once" className="t-small t-2 mt-1.5">
        Copy it now and add it to your calendar program as a subscription. It is shown this once; whoever has
        it can read your dates.
      </p>
    </div>
  );
}

/** The same dates in the creator's own calendar program, under an address that nobody can guess. */
export function FeedCard({ feed, address, now, timeZone }: FeedCardProps) {
  return (
    <SectionCard id="feed" title="In your own calendar">
      {feed ? (
        <p className="t-2">
          Your private address was made on{" "}
          <LocalTime at={feed.createdAt} show="date" now={now} timeZone={timeZone} />
          {feed.readAt ? (
            <>
              {" "}
              and last read <LocalTime at={feed.readAt} now={now} timeZone={timeZone} />.
            </>
          ) : (
            " and has not been read yet."
          )}
        </p>
      ) : (
        <p className="t-2">
          Google, Apple and Outlook calendars can subscribe to these dates. Each of your own limits rings a
          day ahead.
        </p>
      )}
      {address && <Address address={address} />}
      <Form method="post" className="mt-4 flex flex-wrap gap-2">
        <SubmitButton look="2" name="intent" value="make" pendingLabel="Making it">
          {feed ? "Make a new address" : "Make a private address"}
        </SubmitButton>
        {feed && (
          <SubmitButton look="3" name="intent" value="end" pendingLabel="Ending it">
            Switch it off
          </SubmitButton>
        )}
      </Form>
      {feed && <p className="t-small t-3 mt-2">A new address ends the old one.</p>}
    </SectionCard>
  );
}
