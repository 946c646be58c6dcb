import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import type { DeskLine } from "./brand-application.ts";
import { useTicked } from "./ticked.ts";

/** The form that the ticks of the desk belong to. */
export const BULK_FORM = "bulk";

/** The tick of one application. Ended ones cannot be decided, but can be compared. */
export function SelectBox({ line }: { line: Pick<DeskLine, "id" | "name"> }) {
  return (
    <input
      type="checkbox"
      form={BULK_FORM}
      name="ids"
      value={line.id}
      defaultChecked={useTicked(line.id)}
      data-key="select"
      aria-label={`Select ${line.name}`}
      className="size-5 flex-none"
    />
  );
}

interface ActsProps {
  line: DeskLine;
  mayAnswer: boolean;
  open: boolean;
  /** The address of the desk with this application opened, or closed when it is open. */
  toggleHref: string;
}

/** The next act on one application. The keyboard finds them by `data-key`. */
export function RowActs({ line, mayAnswer, open, toggleHref }: ActsProps) {
  const undecided = line.state === "submitted" || line.state === "shortlisted";
  return (
    <div className="flex flex-wrap gap-2 items-center lg:justify-end">
      {line.state === "submitted" && mayAnswer && !open && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="applicationId" value={line.id} />
          <SubmitButton look="2" size="s" name="intent" value="shortlist" data-key="shortlist">
            Shortlist
          </SubmitButton>
        </Form>
      )}
      {undecided && mayAnswer && (
        <Link
          className="sr-only"
          to={`/brand/applications/${line.id}#decline-${line.id}`}
          data-key="decline"
          tabIndex={-1}
        >
          Decline {line.name}
        </Link>
      )}
      <Link
        className="btn btn-3 btn-s"
        to={toggleHref}
        preventScrollReset
        data-key="open"
        aria-expanded={open}
        aria-label={`${open ? "Close" : "Open"} the application of ${line.name}`}
      >
        {open ? "Close" : "Open"}
        <Icon name={open ? "chevron-up" : "chevron-down"} size="s" />
      </Link>
    </div>
  );
}
