import { Form, Link } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { DECLINE_CODES, DECLINE_REASONS } from "#app/domain/application/application.ts";
import { BULK_FORM } from "./desk-row-acts.tsx";

export interface BulkResult {
  intent: "bulk_shortlist" | "bulk_decline";
  done: { id: string; name: string }[];
  not: { id: string; name: string; why: string }[];
  problem: string | null;
}

/** What was done to which of the ticked applications, and what was not and why. */
export function BulkOutcome({ result }: { result: BulkResult }) {
  const { intent, done, not, problem } = result;
  const verb = intent === "bulk_decline" ? "Declined" : "Shortlisted";
  if (problem) return <Notice tone="bad">{problem} Nothing was changed.</Notice>;
  return (
    <>
      {done.length > 0 && (
        <Notice tone="ok">
          {verb}: {done.map(({ name }) => name).join(", ")}.
          {intent === "bulk_decline" && " Each reads the reason now."}
        </Notice>
      )}
      {not.length > 0 && (
        <Notice tone="bad" title={`Not ${verb.toLowerCase()}`}>
          <ul className="grid gap-1 mt-1">
            {not.map(({ id, name, why }) => (
              <li key={id}>
                <Link className="link" to={`/brand/applications/${id}`}>
                  {name}
                </Link>
                : {why}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function Decline({ noted }: { noted: string }) {
  return (
    <details className="group relative">
      <summary className="btn btn-2 list-none">
        Decline the ticked
        <Icon name="chevron-down" size="s" className="group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 pt-3 sm:w-80">
        <label className="grid gap-1">
          <span className="t-strong">Reason</span>
          <select name="code" className="input" defaultValue="" key={noted}>
            <option value="">Choose a reason</option>
            {DECLINE_CODES.map((code) => (
              <option key={code} value={code}>
                {DECLINE_REASONS[code]}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          <span className="t-strong">In your words</span>
          <textarea name="note" className="input" rows={2} maxLength={1_000} />
          <span className="hint">Each creator reads it. Needed for “another reason”.</span>
        </label>
        <Button look="2" name="intent" value="bulk_decline">
          Send the declines
        </Button>
      </div>
    </details>
  );
}

interface BulkBarProps {
  mayAnswer: boolean;
  comparePath: string;
  /** Changes when something was done, so that the form starts afresh. */
  round: string;
}

/** What can be done with the ticked applications: one form, which works without JavaScript. */
export function BulkBar({ mayAnswer, comparePath, round }: BulkBarProps) {
  return (
    <Form
      method="post"
      id={BULK_FORM}
      className="mt-4 card pad flex flex-wrap items-start gap-3"
      preventScrollReset
    >
      <p className="t-2 min-h-11 flex items-center">With the ticked applications:</p>
      {mayAnswer && (
        <Button look="2" name="intent" value="bulk_shortlist">
          <Icon name="star" size="s" />
          Shortlist the ticked
        </Button>
      )}
      <Button look="2" formMethod="get" formAction={comparePath}>
        <Icon name="scale" size="s" />
        Compare up to five
      </Button>
      {mayAnswer && <Decline noted={round} />}
    </Form>
  );
}
