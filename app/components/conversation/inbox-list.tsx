import { Link } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { RelativeDate } from "#app/components/ui/local-time.tsx";

export interface InboxItem {
  id: string;
  name: string;
  isBrand: boolean;
  briefTitle: string;
  /** "Deal 2004", or where the application stands. */
  about: string;
  by: string | null;
  line: string;
  unread: number;
  lastAt: Date;
}

/** Conversations, those with the newest message first. */
export function InboxList({
  items,
  now,
  timeZone,
}: {
  items: readonly InboxItem[];
  now: Date;
  timeZone: string;
}) {
  return (
    <ul className="card overflow-hidden">
      {items.map((item) => (
        <li key={item.id} className="border-line border-b last:border-b-0">
          <Link to={`/messages/${item.id}`} className="hover:bg-sunken flex gap-3 px-4 py-3.5">
            <Avatar name={item.name} size={40} brand={item.isBrand} />
            <span className="grid min-w-0 flex-1 gap-0.5">
              <span className="flex items-baseline justify-between gap-3">
                <span className="t-strong min-w-0 break-words">{item.name}</span>
                <span className="t-small t-3 nw">
                  <RelativeDate at={item.lastAt} now={now} timeZone={timeZone} />
                </span>
              </span>
              <span className="t-small t-2">
                {item.briefTitle}, {item.about}
              </span>
              <span className="flex items-start justify-between gap-3">
                <span className={`min-w-0 break-words ${item.unread > 0 ? "t-strong" : "t-2"}`}>
                  {item.by && `${item.by}: `}
                  {item.line}
                </span>
                {item.unread > 0 && (
                  <span className="count-pill q flex-none">
                    {item.unread > 99 ? "99+" : item.unread}
                    <span className="sr-only"> not read</span>
                  </span>
                )}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
