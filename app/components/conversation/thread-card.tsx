import { Badge } from "#app/components/ui/badge.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";

export interface ThreadCardProps {
  thread: { id: string; count: number; unread: number; lastAt: Date | null };
  /** The other side. */
  name: string;
  now: Date;
  timeZone: string;
}

/** The way to the conversation from an application or a deal, with what waits there. */
export function ThreadCard({ thread, name, now, timeZone }: ThreadCardProps) {
  const { id, count, unread, lastAt } = thread;
  return (
    <SectionCard
      id="messages"
      title="Messages"
      aside={unread > 0 && <Badge icon="message-square">{unread} not read</Badge>}
    >
      <p className="t-2 mb-3">
        {lastAt === null ? (
          `Nothing written yet. ${name} sees it at once.`
        ) : (
          <>
            {count === 1 ? "One message" : `${count} messages`}, the last{" "}
            <LocalTime at={lastAt} now={now} timeZone={timeZone} />
          </>
        )}
      </p>
      <ButtonLink look="2" full to={`/messages/${id}`}>
        {lastAt === null ? `Write to ${name}` : "Open the conversation"}
      </ButtonLink>
    </SectionCard>
  );
}
