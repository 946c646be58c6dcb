import { Link, useFetcher } from "@remix-run/react";
import { Badge } from "#app/components/ui/badge.tsx";
import type { NoticeDay, NoticeItem } from "./by-day.ts";

const DOTS: Record<NoticeItem["by"], string> = {
  brand: "bg-brand",
  creator: "bg-creator",
  market: "bg-text-3",
};

function Notice({ item }: { item: NoticeItem }) {
  // Kept after the page is left, so that the link can open while the mark is on its way.
  const fetcher = useFetcher({ key: `read-${item.id}` });
  const unread = item.unread && fetcher.state === "idle";
  const read = () =>
    fetcher.submit({ intent: "read", id: item.id }, { method: "post", action: "/notifications" });
  return (
    <li className="border-line border-b last:border-b-0">
      <Link
        to={item.href}
        onClick={item.unread ? read : undefined}
        className="hover:bg-sunken grid grid-cols-[auto_1fr_auto] items-baseline gap-x-3 gap-y-1 px-4 py-3"
      >
        <i className={`size-2 rounded-full ${DOTS[item.by]}`} aria-hidden="true" />
        <span className={`min-w-0 break-words ${unread ? "font-semibold" : "t-2"}`}>
          {unread && <span className="sr-only">Not read: </span>}
          {item.title}
        </span>
        <time className="t-small t-3 tabular-nums" dateTime={item.at}>
          {item.clock}
        </time>
        {item.tone === "bad" && unread && (
          <span className="col-start-2">
            <Badge tone="bad" icon="circle-alert">
              Look at this
            </Badge>
          </span>
        )}
      </Link>
    </li>
  );
}

/** One day's notifications; each opens what it is about. */
export function DayList({ day }: { day: NoticeDay }) {
  return (
    <section className="mb-6">
      <h2 className="t-sec mb-2">{day.label}</h2>
      <ul className="card p-0">
        {day.items.map((item) => (
          <Notice key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}
