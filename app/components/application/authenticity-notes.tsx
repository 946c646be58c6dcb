import { numberWord } from "#app/components/home/turn-words.ts";
import { Badge } from "#app/components/ui/badge.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import type { FitView } from "#app/domain/application/fit-view.ts";

interface NotesProps {
  fit: FitView;
  now: Date;
  timeZone: string;
}

function Note({ note }: { note: FitView["notes"][number] }) {
  return (
    <li className="well grid gap-1.5">
      <p>
        <b className="t-strong">{note.name}</b> <span className="t-small t-2">{note.account}</span>
      </p>
      <p>{note.words}</p>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 t-small">
        {note.evidence.map(({ label, value }) => (
          <div key={label} className="flex gap-1.5">
            <dt className="t-2">{label}</dt>
            <dd className="t-strong n">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="t-small t-3">{note.provenance}</p>
      <p className="t-small t-2">What clears it: {note.clears}</p>
    </li>
  );
}

const STATES = {
  open: { icon: "hourglass", tone: "idle", words: "Our staff looks at it" },
  kept: { icon: "check", tone: "idle", words: "Reviewed, kept" },
  set_aside: { icon: "badge-check", tone: "ok", words: "Reviewed, set aside" },
} as const;

/** What our staff was asked to look at again. The creator's own words are theirs and our staff's. */
export function Appeals({ fit, now, timeZone, own }: NotesProps & { own: boolean }) {
  const shown = fit.appeals.filter((one) => own || one.state !== "open");
  if (shown.length === 0) return null;
  return (
    <ul className="grid gap-3">
      {shown.map((one) => (
        <li key={one.id} className="grid gap-1 justify-items-start">
          <p className="t-strong">{one.name}</p>
          <Badge icon={STATES[one.state].icon} tone={STATES[one.state].tone}>
            {STATES[one.state].words}
          </Badge>
          {own && <p className="t-small t-2">You wrote: “{one.reason}”</p>}
          {one.decision && (
            <p className="t-small">
              “{one.decision}”{" "}
              {one.decidedAt && (
                <span className="t-3" suppressHydrationWarning>
                  {formatDate(one.decidedAt, timeZone, now)}
                </span>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Signals about the accounts that are worth a look: two or more independent ones, or nothing at all. */
export function AuthenticityNotes({ fit, side }: { fit: FitView; side: "brand" | "creator" | "admin" }) {
  const { notes } = fit;
  if (notes.length === 0) return null;
  return (
    <section aria-label="Signals worth a look" className="grid gap-3">
      <div>
        <h3 className="t-strong">{numberWord(notes.length)} signals worth a look</h3>
        <p className="t-small t-2">
          {side === "creator"
            ? "The brand sees this too. Each can have a good reason: add newer numbers, or ask us to look again."
            : "Each can have a good reason; ask before you decide. Nothing follows from them by itself."}
        </p>
      </div>
      <ul className="grid gap-2.5">
        {notes.map((note) => (
          <Note key={note.account + note.code} note={note} />
        ))}
      </ul>
    </section>
  );
}
