import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { PublicShell } from "#app/components/layout/public-shell.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { unsubscribe, unsubscribeTarget } from "#app/domain/messaging/unsubscribe.server.ts";
import { sentenceOf, statusOf } from "#app/domain/refusal.ts";

export const meta: MetaFunction = () => [
  { title: "Stop these emails · Sweetspot" },
  { name: "robots", content: "noindex" },
];

const tokenOf = (request: Request) => (new URL(request.url).searchParams.get("token") ?? "").slice(0, 200);

/** Shows what a link would end. Never ends anything: mail scanners open links. */
export async function loader({ request }: LoaderFunctionArgs) {
  return { target: await unsubscribeTarget(tokenOf(request)) };
}

/**
 * Ends it at once, without signing in: for the button of the page and for the mail program's own, which posts
 * here from its servers (RFC 8058) and must not be redirected.
 */
export async function action({ request }: ActionFunctionArgs) {
  const result = await unsubscribe(tokenOf(request));
  if (result.ok) return { refused: null };
  return data({ refused: sentenceOf(result) }, { status: statusOf(result) });
}

function Words({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <h1 className="t-page">{title}</h1>
      <div className="t-2 grid gap-4">{children}</div>
    </>
  );
}

function Page() {
  const { target } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const searches = (
    <Link className="link" to="/creator/searches">
      Your saved searches
    </Link>
  );
  if (!target)
    return (
      <Words title="This link is not one of ours">
        <p>
          It may have been cut off. Open it from the email again, or switch the emails off here: {searches}
        </p>
      </Words>
    );
  if (target.ended)
    return (
      <Words title={done ? "Stopped" : "Stopped already"}>
        <p>You get no more {target.what}. Messages about your applications and deals still come.</p>
        <p>To switch them on again: {searches}</p>
      </Words>
    );
  return (
    <Words title="Stop these emails">
      <p>
        One press, and you get no more {target.what}. Messages about your applications and deals still come.
      </p>
      <Form method="post">
        <Button size="l" full>
          Stop these emails
        </Button>
      </Form>
    </Words>
  );
}

export default function Unsubscribe() {
  return (
    <PublicShell>
      <Card className="mx-auto my-4 grid max-w-md gap-5 md:my-10">
        <Page />
      </Card>
    </PublicShell>
  );
}
