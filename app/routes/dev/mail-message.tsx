import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Icon } from "#app/components/ui/icon.tsx";
import { demoMailbox } from "#app/demo/mailbox/client.server.ts";
import { bareAddress } from "#app/demo/resend/mail.ts";
import { refuse } from "#app/domain/refusal.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { sentAt } from "./sent-at.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.subject ?? "Mail"} · Mailbox` },
];

/** One message of the demo mailbox, as HTML in a frame of its own or as its text version. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const mail = await demoMailbox()?.get(params.id ?? "");
  if (!mail) return refusalResponse(refuse("demo_only"));
  const { timeZone } = await actorOf(request);
  const { id, subject, from, to, createdAt, headers } = mail;
  return {
    id,
    subject,
    from,
    to: to.join(", "),
    inboxOf: bareAddress(to[0] ?? ""),
    at: createdAt,
    when: sentAt(createdAt, timeZone),
    unsubscribe: /<([^>]+)>/.exec(headers?.["List-Unsubscribe"] ?? "")?.[1] ?? null,
    oneClick: headers?.["List-Unsubscribe-Post"] ?? null,
    text: new URL(request.url).searchParams.get("as") === "text" ? mail.text : null,
  };
}

/** The text version with its addresses as links. */
function PlainText({ text }: { text: string }) {
  return (
    <div className="card t-small relative overflow-x-auto p-4 font-mono break-words whitespace-pre-wrap">
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        index % 2 === 1 ? (
          <a key={part} className="link break-all" href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}

export default function MailMessage() {
  const mail = useLoaderData<typeof loader>();
  const asText = mail.text !== null;
  return (
    <main className="mx-auto w-full max-w-3xl px-4 py-6">
      <p className="mb-3">
        <Link
          className="link inline-flex items-center gap-1"
          to={`/dev/mail?to=${encodeURIComponent(mail.inboxOf)}`}
        >
          <Icon name="arrow-left" size="s" /> Mailbox of {mail.inboxOf}
        </Link>
      </p>
      <h1 className="t-page break-words">{mail.subject}</h1>
      <dl className="t-small t-2 my-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt>From</dt>
        <dd className="break-words">{mail.from}</dd>
        <dt>To</dt>
        <dd className="break-words">{mail.to}</dd>
        <dt>Sent</dt>
        <dd>
          <time dateTime={mail.at}>{mail.when}</time>
        </dd>
        {mail.unsubscribe ? (
          <>
            <dt>List-Unsubscribe</dt>
            <dd className="min-w-0">
              <a className="link break-all" href={mail.unsubscribe}>
                {mail.unsubscribe}
              </a>
              {mail.oneClick ? <span className="block">{mail.oneClick}</span> : null}
            </dd>
          </>
        ) : null}
      </dl>
      <nav className="seg mb-3" aria-label="Version">
        <Link to={`/dev/mail/${mail.id}`} aria-current={asText ? undefined : "page"} replace>
          HTML
        </Link>
        <Link to={`/dev/mail/${mail.id}?as=text`} aria-current={asText ? "page" : undefined} replace>
          Text
        </Link>
      </nav>
      {mail.text !== null ? (
        <PlainText text={mail.text} />
      ) : (
        <iframe
          title={`Message: ${mail.subject}`}
          src={`/dev/mail/${mail.id}/body`}
          // Links open in place of the whole page, and only when somebody clicks; nothing in the mail can run.
          sandbox="allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox"
          className="border-line h-[calc(100dvh-7rem)] min-h-[34rem] w-full rounded-lg border"
        />
      )}
    </main>
  );
}
