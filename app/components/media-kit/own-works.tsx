import { Link } from "@remix-run/react";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { OrderButtons } from "./order-buttons.tsx";
import type { Work } from "./portfolio-grid.tsx";

type OwnWork = Omit<Work, "category" | "url" | "imageId">;

/** The creator's own list of past work, to edit, move and remove. */
export function OwnWorks({ works, now }: { works: readonly OwnWork[]; now: Date }) {
  const add = <ButtonLink to="/creator/media-kit/work/new">Add work</ButtonLink>;
  if (works.length === 0)
    return (
      <EmptyState title="No past work yet" level={3} act={add}>
        Brands look at what you made for others, sponsored or not. Begin with the piece that you would show
        first.
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line">
      {works.map((work, at) => (
        <li key={work.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
          <span className="min-w-0 grow basis-56">
            <Link className="link t-strong" to={`/creator/media-kit/work/${work.id}`}>
              {work.title}
            </Link>
            <span className="t-2 flex flex-wrap items-center gap-x-3">
              <PlatformMark platform={work.platform} />
              {work.brandName && <span>{work.brandName}</span>}
              <span>{formatDay(work.publishedOn, "UTC", now)}</span>
              <span>{work.sponsored ? "sponsored" : "not sponsored"}</span>
            </span>
          </span>
          <OrderButtons
            list="works"
            id={work.id}
            name={work.title}
            first={at === 0}
            last={at === works.length - 1}
          />
        </li>
      ))}
    </ul>
  );
}
