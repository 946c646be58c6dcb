import { Link } from "@remix-run/react";

/** The mark and the name, linking home. */
export function Logo({ to = "/" }: { to?: string }) {
  return (
    <Link className="logo" to={to}>
      <svg viewBox="0 0 44 32" aria-hidden="true">
        <circle cx="15.6" cy="16" r="13.2" fill="#2750cb" />
        <circle cx="28.4" cy="16" r="13.2" fill="#de3a77" />
        <path d="M22 4.46A13.2 13.2 0 0 1 22 27.54A13.2 13.2 0 0 1 22 4.46Z" fill="#ffc22b" />
      </svg>
      <span>Sweetspot</span>
    </Link>
  );
}
