import { Link, type LinkProps } from "@remix-run/react";
import { type ButtonHTMLAttributes, forwardRef, type MouseEvent } from "react";

export type Look = "1" | "2" | "3" | "bad";
export type Size = "s" | "m" | "l";
export type Side = "brand" | "creator" | "admin";

export interface ButtonShape {
  /** 1 the one primary action of an area, 2 secondary, 3 quiet, bad what cannot be undone. */
  look?: Look;
  size?: Size;
  full?: boolean;
  /** On public pages: the action belongs to one side. Inside a portal the accent does this by itself. */
  side?: Side;
}

const SIZE_CLASS: Record<Size, string> = { s: "btn-s", m: "", l: "btn-l" };

/** The class names of a button, for elements that are neither a button nor a Remix link. */
export function buttonClass({ look = "1", size = "m", full, side }: ButtonShape = {}, extra = ""): string {
  const colour = side && look === "1" ? `btn-${side}` : `btn-${look}`;
  return ["btn", colour, SIZE_CLASS[size], full ? "full" : "", extra].filter(Boolean).join(" ");
}

export interface ButtonProps extends ButtonShape, ButtonHTMLAttributes<HTMLButtonElement> {
  /** The act is under way: the button stays focusable and says so, a second press does nothing. */
  pending?: boolean;
}

/** A button; give it a verb that says the result. Submits by default. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look, size, full, side, pending, className, children, ...rest },
  ref,
) {
  const blocked = pending ? { onClick: (event: MouseEvent) => event.preventDefault() } : {};
  return (
    <button
      type="submit"
      {...rest}
      {...blocked}
      ref={ref}
      className={buttonClass({ look, size, full, side }, className)}
      data-pending={pending || undefined}
      aria-disabled={pending || rest["aria-disabled"]}
      aria-busy={pending || undefined}
    >
      {pending && <span className="btn-wait" aria-hidden="true" />}
      {children}
    </button>
  );
});

/** A link that looks like a button. */
export const ButtonLink = forwardRef<HTMLAnchorElement, ButtonShape & LinkProps>(function ButtonLink(
  { look, size, full, side, className, ...rest },
  ref,
) {
  return <Link {...rest} ref={ref} className={buttonClass({ look, size, full, side }, className)} />;
});
