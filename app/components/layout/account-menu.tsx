import { Form, Link, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { Icon, type IconName } from "#app/components/ui/icon.tsx";

export interface MenuLink {
  label: string;
  to: string;
  icon: IconName;
}

export interface AccountMenuProps {
  name: string;
  /** Under the name: the brand and the role, the handle, the address. */
  detail: string;
  links: readonly MenuLink[];
}

/** For a `<details>` as a menu: it also closes on Escape, on a press outside, and when the page changes. */
export function useClosingDetails() {
  const details = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    const element = details.current;
    if (element) element.open = false;
  }, [key]);
  useEffect(() => {
    const close = (event: Event) => {
      const element = details.current;
      if (!element?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        element.querySelector("summary")?.focus();
      } else if (element.contains(event.target as Node)) return;
      element.open = false;
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, []);
  return details;
}

/** Who is signed in, their account and the way out. Works without JavaScript. */
export function AccountMenu({ name, detail, links }: AccountMenuProps) {
  const details = useClosingDetails();
  return (
    <details className="menu" ref={details}>
      <summary className="iconbtn" aria-label={`Your account, ${name}`}>
        <Avatar name={name} size={32} />
      </summary>
      <div>
        <p className="pop-h">
          <b className="t-strong block text-text">{name}</b>
          {detail}
        </p>
        {links.map(({ label, to, icon }) => (
          <Link key={to} to={to}>
            <Icon name={icon} />
            {label}
          </Link>
        ))}
        <hr className="pop-r" />
        <Form method="post" action="/auth/sign-out" reloadDocument>
          <button type="submit">
            <Icon name="log-out" />
            Sign out
          </button>
        </Form>
      </div>
    </details>
  );
}
