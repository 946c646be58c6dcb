import { Tag } from "#app/components/ui/badge.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import type { Platform } from "#app/domain/account/platforms.ts";

export interface Work {
  id: string;
  title: string;
  brandName: string;
  sponsored: boolean;
  /** In words. */
  category: string;
  platform: Platform;
  publishedOn: Date;
  url: string;
  imageId: string | null;
}

function Picture({ imageId }: { imageId: string | null }) {
  if (!imageId)
    return (
      <span className="grid aspect-[4/3] place-items-center rounded-lg bg-sunken t-3" aria-hidden="true">
        <Icon name="image" />
      </span>
    );
  return (
    <img
      src={`/creator-files/${imageId}`}
      alt=""
      loading="lazy"
      className="aspect-[4/3] w-full rounded-lg object-cover bg-sunken"
    />
  );
}

/** Past work as cards, in the creator's order. */
export function PortfolioGrid({ works, now }: { works: readonly Work[]; now: Date }) {
  return (
    <ul className="grid gap-x-5 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
      {works.map((work) => (
        <li key={work.id} className="grid gap-2 content-start">
          <Picture imageId={work.imageId} />
          <h3 className="t-strong">
            {work.url ? (
              <a className="link" href={work.url} target="_blank" rel="noreferrer nofollow">
                {work.title}
              </a>
            ) : (
              work.title
            )}
          </h3>
          <p className="t-2 flex flex-wrap items-center gap-x-3 gap-y-1">
            <PlatformMark platform={work.platform} />
            {work.brandName && <span>{work.brandName}</span>}
            <span>{formatDay(work.publishedOn, "UTC", now)}</span>
          </p>
          <p className="flex flex-wrap gap-1.5">
            <Tag>{work.sponsored ? "Sponsored" : "Not sponsored"}</Tag>
            <Tag>{work.category}</Tag>
          </p>
        </li>
      ))}
    </ul>
  );
}
