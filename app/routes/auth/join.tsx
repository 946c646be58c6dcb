import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { requireSignedOut } from "#app/http/signed-out.server.ts";
import { AuthPage } from "./auth-page.tsx";

export const meta: MetaFunction = () => [{ title: "Join · Sweetspot" }];

/** Only for somebody who is not signed in. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSignedOut(args);
  return null;
}

export default function Join() {
  return (
    <AuthPage title="Join Sweetspot" lead="One account is for one side. Somebody on both sides has two.">
      <div className="grid gap-3">
        <Side to="/join/brand" name="I am a brand">
          Post briefs, compare creators by results, pay when the work is approved.
        </Side>
        <Side to="/join/creator" name="I am a creator">
          Apply to briefs, get an answer, keep 100&nbsp;% of the agreed fee.
        </Side>
      </div>
      <p className="t-2">
        You have an account?{" "}
        <Link className="link" to="/sign-in">
          Sign in
        </Link>
      </p>
    </AuthPage>
  );
}

function Side({ to, name, children }: { to: string; name: string; children: React.ReactNode }) {
  return (
    <Link to={to} className="well grid gap-1">
      <span className="t-sec">{name}</span>
      <span className="t-2">{children}</span>
    </Link>
  );
}
