import { Form } from "@remix-run/react";
import { Fragment } from "react";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { MessageItem } from "./message-item.tsx";
import { useNews } from "./use-thread.ts";
import type { ConversationView } from "./view.ts";

function Empty({ view }: { view: ConversationView }) {
  return (
    <EmptyState drawing="mailbox" title="Nothing written yet">
      {view.closed
        ? "Nobody wrote while it was possible."
        : `Ask ${view.name} what the brief does not say. They see it at once, and get an email when they are away.`}
    </EmptyState>
  );
}

/** Without JavaScript nobody knows what was looked at: the reader says it. */
function MarkRead({ view }: { view: ConversationView }) {
  if (!view.unread || !view.mayWrite) return null;
  return (
    <noscript>
      <Form method="post" className="mt-3">
        <input type="hidden" name="intent" value="read" />
        <input type="hidden" name="upTo" value={view.lastPosition} />
        <Button look="2">Mark as read</Button>
      </Form>
    </noscript>
  );
}

function Messages({ view }: { view: ConversationView }) {
  const { messages, timeZone, now, locale } = view;
  let day = "";
  return (
    <ol className="grid gap-3">
      {messages.map((message) => {
        const date = formatDate(message.at, timeZone, now, locale);
        const isNew = date !== day;
        day = date;
        return (
          <Fragment key={message.id}>
            {isNew && (
              <li className="t-small t-2 text-center" suppressHydrationWarning>
                {date}
              </li>
            )}
            <MessageItem message={message} view={view} />
          </Fragment>
        );
      })}
    </ol>
  );
}

/**
 * What was said, the oldest first. The box is turned upside down around one child, so that it opens at its end and
 * stays there while messages come in, without a script; the order of reading is the order of the words.
 */
export function MessageLog({ view }: { view: ConversationView }) {
  const news = useNews(view);
  const page = (before: number | null) => `/messages/${view.id}${before ? `?before=${before}` : ""}`;
  if (view.messages.length === 0) return <Empty view={view} />;
  return (
    <>
      <div
        className="flex max-h-[max(18rem,calc(100dvh-35rem))] flex-col-reverse overflow-y-auto"
        role="region"
        aria-label={`Messages with ${view.name}`}
        // A box that scrolls must be reachable by the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <div className="pad mb-auto w-full">
          {view.earlier !== null && (
            <p className="mb-3 text-center">
              <ButtonLink look="3" to={page(view.earlier)}>
                Earlier messages
              </ButtonLink>
            </p>
          )}
          <Messages view={view} />
          {!view.newest && (
            <p className="mt-3 text-center">
              <ButtonLink look="2" to={page(null)}>
                Newest messages
              </ButtonLink>
            </p>
          )}
          <MarkRead view={view} />
        </div>
      </div>
      <p className="sr-only" role="status" aria-live="polite">
        {news}
      </p>
    </>
  );
}
