import { Form, Link } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { Icon } from "#app/components/ui/icon.tsx";

/** The signed-in person's menu. A details element, so that it opens without JavaScript. */
export function AccountMenu({ name, email }: { name: string; email: string }) {
  return (
    <details className="menu">
      <summary className="iconbtn" aria-label={`Your account, ${name}`}>
        <Avatar name={name} size={32} />
      </summary>
      <div>
        <p className="px-3 pt-2 pb-1">
          <b className="t-strong block">{name}</b>
          <span className="t-small t-2 break-all">{email}</span>
        </p>
        <Link to="/account">
          <Icon name="settings" size="s" /> Account
        </Link>
        <Form method="post" action="/auth/sign-out">
          <button type="submit">
            <Icon name="log-out" size="s" /> Sign out
          </button>
        </Form>
      </div>
    </details>
  );
}
