import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { installation } from "#app/http/installation.server.ts";
import { sentTo } from "#app/http/sent-to.server.ts";
import { AuthPage } from "./auth-page.tsx";

export const meta: MetaFunction = () => [{ title: "Check your email · Sweetspot" }];

/** Open to everybody: says where a link went, as it was typed in this browser. */
export function loader({ request }: LoaderFunctionArgs) {
  const reset = new URL(request.url).searchParams.has("reset");
  return { email: sentTo(request), reset, demoMail: installation.demoMail };
}

export default function CheckEmail() {
  const { email, reset, demoMail } = useLoaderData<typeof loader>();
  const address = email ? <strong className="t-strong">{email}</strong> : "the address you gave";
  const lead = reset ? (
    <>If {address} has an account, a link to choose a new password is on its way. It works for one hour.</>
  ) : (
    <>We sent a link to {address}. Open it within 24&nbsp;hours to go on.</>
  );
  return (
    <AuthPage title="Check your email" lead={lead}>
      <p className="t-2">
        Nothing there after a few minutes? Look in the spam folder, then check the address.
      </p>
      <p className="flex flex-wrap gap-4">
        {demoMail ? (
          <a className="link" href="/dev/mail">
            Open the demo mailbox
          </a>
        ) : null}
        <Link className="link" to={reset ? "/forgot-password" : "/join"}>
          Use another address
        </Link>
      </p>
    </AuthPage>
  );
}
