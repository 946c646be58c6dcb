import { Link } from "@remix-run/react";
import { formatClock } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { MessageFiles } from "./message-files.tsx";
import type { ConversationView, MessageView } from "./view.ts";

interface ItemProps {
  message: MessageView;
  view: ConversationView;
}

/** What the writer is told about words that the other side does not see. */
function HiddenNote({ message, view }: ItemProps) {
  if (message.hidden.length === 0) return null;
  return (
    <p className="t-small mt-2 flex gap-1.5">
      <Icon name="eye-off" size="s" />
      <span>
        {view.name} does not see {message.hidden.map((words) => `“${words}”`).join(", ")} until an offer is
        accepted.
      </span>
    </p>
  );
}

function Removed({ message }: { message: MessageView }) {
  return (
    <p className="t-2 flex gap-1.5">
      <Icon name="ban" size="s" />
      <span>
        A moderator removed this message.
        {message.removed?.reason && ` The reason: ${message.removed.reason}`}
      </span>
    </p>
  );
}

function Report({ message, view }: ItemProps) {
  if (message.mine || message.removed || !view.mayWrite) return null;
  if (message.reported) return <span className="nw">Reported</span>;
  return (
    <Link
      className="iconbtn"
      to={`/messages/${view.id}/report/${message.id}`}
      aria-label={`Report this message of ${message.author}`}
    >
      <Icon name="flag" size="s" />
    </Link>
  );
}

/** One message: one's own side to the right, the other side to the left, each with who and when. */
export function MessageItem({ message, view }: ItemProps) {
  const { timeZone, locale, read } = view;
  const ground = message.mine ? "bg-accent-soft" : "bg-sunken";
  const readAt = read?.messageId === message.id ? read.at : null;
  return (
    <li
      id={`m-${message.position}`}
      className={`grid ${message.mine ? "justify-items-end" : "justify-items-start"}`}
    >
      <p className="t-small t-2 flex min-h-8 items-center gap-2">
        <span className="t-strong">{message.own ? "You" : message.author}</span>
        <time dateTime={message.at.toISOString()} suppressHydrationWarning>
          {formatClock(message.at, timeZone, false, locale)}
        </time>
        <Report message={message} view={view} />
      </p>
      <div className={`${ground} max-w-[min(56ch,92%)] rounded-lg px-3.5 py-2.5`}>
        {message.removed ? (
          <Removed message={message} />
        ) : (
          message.body && <p className="break-words whitespace-pre-line">{message.body}</p>
        )}
        <MessageFiles files={message.files} />
        <HiddenNote message={message} view={view} />
      </div>
      {readAt && (
        <p className="t-small t-3 mt-1 flex items-center gap-1" suppressHydrationWarning>
          <Icon name="check" size="s" />
          Read {formatClock(readAt, timeZone, false, locale)}
        </p>
      )}
    </li>
  );
}
