import { LocalTime } from "#app/components/ui/local-time.tsx";

export interface BundleMessage {
  id: string;
  side: "brand" | "creator";
  author: string;
  at: Date;
  body: string;
}

interface Props {
  messages: readonly BundleMessage[];
  timeZone: string;
  now: Date;
}

/** The conversation of the deal, oldest first. */
export function BundleMessages({ messages, timeZone, now }: Props) {
  if (messages.length === 0) return <p className="t-2">They have not written to each other here.</p>;
  return (
    <ol className="grid gap-4">
      {messages.map(({ id, side, author, at, body }) => (
        <li key={id} className="grid gap-1">
          <p className="flex flex-wrap justify-between gap-x-4">
            <b>
              {author}, {side}
            </b>
            <LocalTime at={at} now={now} timeZone={timeZone} className="t-small t-2" />
          </p>
          <p className="whitespace-pre-line break-words">{body || "A file without words"}</p>
        </li>
      ))}
    </ol>
  );
}
