import { Link } from "@remix-run/react";
import { Logo } from "./top-bar.tsx";

const LINKS = [
  { label: "Open briefs", to: "/briefs" },
  { label: "How it works", to: "/#how" },
  { label: "What it costs", to: "/#money" },
  { label: "Verify a certificate", to: "/verify" },
] as const;

/** The foot of public pages. */
export function Footer() {
  return (
    <footer className="foot">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-8">
        <Logo />
        <nav className="flex flex-wrap gap-x-6 gap-y-2" aria-label="Footer">
          {LINKS.map(({ label, to }) => (
            <Link key={to} to={to} className="hover:underline">
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  );
}
