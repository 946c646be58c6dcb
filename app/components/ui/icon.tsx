import type { IconName } from "./icon-names.ts";
import { symbolUrl } from "./symbol-url.ts";

export type { IconName } from "./icon-names.ts";

const SIZES = { s: "ic-s", m: "ic", l: "ic-l" } as const;

export interface IconProps {
  name: IconName;
  /** s 15 px, m 18 px, l 22 px. */
  size?: keyof typeof SIZES;
  /** Only for an icon without words beside it. */
  label?: string;
  className?: string;
}

/** A line icon. Decorative unless it has a `label`. */
export function Icon({ name, size = "m", label, className }: IconProps) {
  return (
    <svg
      className={className ? `${SIZES[size]} ${className}` : SIZES[size]}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <use href={symbolUrl(name)} />
    </svg>
  );
}
