import { Form } from "@remix-run/react";
import { Who } from "#app/components/identity/who.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import type { DirectoryCard } from "#app/domain/directory/directory-card.ts";
import { CreatorCard } from "./creator-card.tsx";

interface ListEntryCardProps {
  entry: {
    handle: string;
    displayName: string;
    addedBy: string;
    addedAt: Date;
    note: string | null;
    noteBy: string | null;
    card: DirectoryCard | null;
  };
  now: Date;
  timeZone: string;
}

function Foot({ entry, now, timeZone }: ListEntryCardProps) {
  return (
    <>
      {entry.note && (
        <p className="well mt-3">
          <span className="whitespace-pre-line break-words">{entry.note}</span>{" "}
          <span className="t-small t-2">{entry.noteBy}</span>
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3 t-small t-2">
        <span suppressHydrationWarning>
          Added by {entry.addedBy}, {formatDay(entry.addedAt, timeZone, now)}
        </span>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="handle" value={entry.handle} />
          <SubmitButton look="3" size="s" name="intent" value="take_off">
            Take off<span className="sr-only"> {entry.displayName}</span>
          </SubmitButton>
        </Form>
      </div>
    </>
  );
}

/** A creator on a list: the card of the directory with the newest note; only the name once they left it. */
export function ListEntryCard({ entry, now, timeZone }: ListEntryCardProps) {
  const foot = <Foot entry={entry} now={now} timeZone={timeZone} />;
  if (!entry.card)
    return (
      <article className="card pad">
        <h2>
          <Who name={entry.displayName}>No longer in the directory</Who>
        </h2>
        {foot}
      </article>
    );
  return (
    <CreatorCard
      card={entry.card}
      base="followers"
      asked={null}
      now={now}
      timeZone={timeZone}
      compareForm="compare"
    >
      {foot}
    </CreatorCard>
  );
}
