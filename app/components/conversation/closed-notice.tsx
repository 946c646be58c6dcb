import { Form } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { ConversationView } from "./view.ts";

/** Why nothing can be written here, and what to do about it. */
export function ClosedNotice({ view }: { view: ConversationView }) {
  if (!view.mayWrite)
    return (
      <Notice>
        <p className="t-2">
          Your role reads conversations. Owners, managers and reviewers of your team write.
        </p>
      </Notice>
    );
  if (view.closed === "blocked_by_you")
    return (
      <Notice
        title={`You blocked ${view.name}`}
        act={
          <Form method="post">
            <input type="hidden" name="intent" value="unblock" />
            <Button look="2">Unblock</Button>
          </Form>
        }
      >
        <p className="t-2">No messages either way until you take it back. What was said stays here.</p>
      </Notice>
    );
  if (view.closed === "blocked_by_them")
    return (
      <Notice title={`${view.name} does not take messages from you`}>
        <p className="t-2">What was said stays here. Applications and offers are answered as usual.</p>
      </Notice>
    );
  return (
    <Notice title="This conversation is closed">
      <p className="t-2">The application ended without a deal. What was said stays here.</p>
    </Notice>
  );
}
