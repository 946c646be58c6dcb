import { Link } from "@remix-run/react";
import { Logo } from "./logo.tsx";

/** The end of public pages. Only links that lead somewhere. */
export function Footer() {
  return (
    <footer className="foot">
      <div className="wrap flex flex-wrap gap-x-6 gap-y-3 items-center justify-between py-6">
        <Logo />
        <nav className="flex flex-wrap gap-x-5 gap-y-2 t-small" aria-label="Footer">
          <Link to="/briefs">Open briefs</Link>
          <Link to="/verify">Verify a certificate</Link>
          <Link to="/join/brand">Post a brief</Link>
          <Link to="/join/creator">Join as a creator</Link>
        </nav>
      </div>
    </footer>
  );
}
