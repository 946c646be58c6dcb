import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData, useSubmit } from "@remix-run/react";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { demoMailbox } from "#app/demo/mailbox/client.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { useFreshMail } from "./use-fresh-mail.ts";
import { sentAt } from "./sent-at.ts";

const PAGE = 40;

export const meta: MetaFunction = () => [{ title: "Mailbox · Sweetspot" }];

/** Everything that was sent on this machine, newest first. Only where mail is a demo. */
export async function loader({ request }: LoaderFunctionArgs) {
  const mailbox = demoMailbox();
  if (!mailbox) return refusalResponse(refuse("demo_only"));
  const { searchParams } = new URL(request.url);
  const to = searchParams.get("to")?.trim() ?? "";
  const offset = Math.max(0, Math.trunc(Number(searchParams.get("from"))) || 0);
  const [{ timeZone }, page] = await Promise.all([
    actorOf(request),
    mailbox.page({ to, offset, limit: PAGE }),
  ]);
  const mails = page.mails.map(({ id, subject, to: receivers, createdAt }) => ({
    id,
    subject,
    to: receivers.join(", "),
    at: createdAt,
    when: sentAt(createdAt, timeZone),
  }));
  const older = offset + mails.length < page.total ? offset + PAGE : null;
  return { mails, to, older, addresses: page.addresses };
}

function Filter({ to, addresses }: { to: string; addresses: string[] }) {
  const submit = useSubmit();
  return (
    <Form method="get" className="mb-4 flex flex-wrap items-end gap-2">
      <div className="field min-w-0 flex-1">
        <label htmlFor="to">Sent to</label>
        <select
          id="to"
          name="to"
          className="input"
          key={to}
          defaultValue={to}
          onChange={(event) => submit(event.currentTarget.form)}
        >
          <option value="">Everybody</option>
          {addresses.map((address) => (
            <option key={address} value={address}>
              {address}
            </option>
          ))}
        </select>
      </div>
      <button className="btn btn-2">Show</button>
    </Form>
  );
}

export default function Mail() {
  const { mails, to, older, addresses } = useLoaderData<typeof loader>();
  useFreshMail();
  const query = to ? `&to=${encodeURIComponent(to)}` : "";
  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-8">
      <h1 className="t-page">Mailbox</h1>
      <p className="t-2 mt-1 mb-5">
        Every email that Sweetspot sent on this machine. Nothing leaves it, and new mail shows up by itself.
      </p>
      <Filter to={to} addresses={addresses} />
      {mails.length === 0 ? (
        <EmptyState title={to ? `No mail to ${to}` : "No mail yet"}>
          Sign up, send a message or move the clock, and the email shows up here within seconds.
        </EmptyState>
      ) : (
        <ul className="card p-0">
          {mails.map((mail) => (
            <li key={mail.id} className="border-line border-b last:border-b-0">
              <Link to={`/dev/mail/${mail.id}`} className="hover:bg-sunken block px-4 py-3">
                <span className="block font-semibold break-words">{mail.subject}</span>
                <span className="t-small t-2 flex flex-wrap justify-between gap-x-4">
                  <span className="min-w-0 break-words">{mail.to}</span>
                  <time dateTime={mail.at}>{mail.when}</time>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {older !== null && (
        <p className="mt-4">
          <Link className="btn btn-2" to={`?from=${older}${query}`}>
            Older mail
          </Link>
        </p>
      )}
    </main>
  );
}
