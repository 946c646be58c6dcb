import { symbolUrl } from "./symbol-url.ts";

export const DRAWINGS = ["mailbox", "page", "board", "purse", "desk"] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** A line drawing with a misprinted fill in the portal's colour and one honey spot. Decorative. */
export function Illustration({ name }: { name: Drawing }) {
  return (
    <svg className="mx-auto" width="172" height="116" viewBox="0 0 172 116" fill="none" aria-hidden="true">
      <use href={symbolUrl(`drawing-${name}`)} />
    </svg>
  );
}
