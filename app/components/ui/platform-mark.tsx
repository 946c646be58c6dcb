import { PLATFORM_NAMES, type Platform } from "#app/domain/account/platforms.ts";
import { Icon } from "./icon.tsx";
import { symbolUrl } from "./symbol-url.ts";

export interface PlatformMarkProps {
  platform: Platform;
  /** When the platform's name stands beside it. */
  decorative?: boolean;
}

/** A platform's mark, named for screen readers. */
export function PlatformMark({ platform, decorative }: PlatformMarkProps) {
  const label = decorative ? undefined : PLATFORM_NAMES[platform];
  if (platform === "other") return <Icon name="globe" size="s" label={label} />;
  return (
    <svg
      className="pl"
      viewBox="0 0 24 24"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <use href={symbolUrl(`mark-${platform}`)} />
    </svg>
  );
}
