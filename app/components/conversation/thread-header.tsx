import { Form, Link } from "@remix-run/react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { useClosingDetails } from "#app/components/layout/account-menu.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import type { ConversationView } from "./view.ts";

function BlockForm({ view }: { view: ConversationView }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={view.youBlocked ? "unblock" : "block"} />
      <button type="submit">
        <Icon name={view.youBlocked ? "undo-2" : "ban"} />
        {view.youBlocked ? `Unblock ${view.name}` : `Block ${view.name}`}
      </button>
    </Form>
  );
}

/** Secondary acts on the conversation. Works without JavaScript. */
function ThreadMenu({ view }: { view: ConversationView }) {
  const details = useClosingDetails();
  return (
    <details className="menu" ref={details}>
      <summary className="iconbtn" aria-label={`More about the conversation with ${view.name}`}>
        <Icon name="ellipsis" />
      </summary>
      <div className="w-72">
        <Link to={view.origin.to}>
          <Icon name={view.dealRuns ? "handshake" : "file-text"} />
          {view.origin.label}
        </Link>
        {view.mayWrite && (
          <>
            <hr className="pop-r" />
            <BlockForm view={view} />
            <p className="pop-h">
              {view.youBlocked
                ? "You can write to each other again then."
                : "Neither side can write then, in any conversation of the two of you. A running deal keeps its messages, because both must be able to finish it."}
            </p>
            <p className="pop-h">To report a message, use the flag beside it.</p>
          </>
        )}
      </div>
    </details>
  );
}

/** Whom the conversation is with and what it is about. */
export function ThreadHeader({ view }: { view: ConversationView }) {
  return (
    <header className="mb-4">
      <div className="mb-3">
        <Breadcrumbs crumbs={[{ label: "Messages", to: "/messages" }, { label: view.name }]} />
      </div>
      <div className="flex items-start gap-3">
        <Avatar name={view.name} size={44} brand={view.isBrand} />
        <div className="min-w-0 flex-1">
          <h1 className="t-page">{view.name}</h1>
          <p className="t-2">
            {view.briefTitle},{" "}
            <Link className="link nw" to={view.origin.to}>
              {view.origin.label.toLowerCase()}
            </Link>
          </p>
        </div>
        <ThreadMenu view={view} />
      </div>
    </header>
  );
}
