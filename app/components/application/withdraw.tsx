import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";

interface WithdrawProps {
  view: { state: string; brief: { brandName: string } };
}

/** Takes the application back, after one more look. */
export function Withdraw({ view }: WithdrawProps) {
  return (
    <details className="card pad group">
      <summary className="flex items-center justify-between gap-2 t-strong">
        Withdraw the application
        <Icon name="chevron-down" size="s" className="group-open:rotate-180" />
      </summary>
      <p className="t-2 mt-3">
        {view.brief.brandName} is told now{view.state === "offered" ? ", and the offer falls with it" : ""}.
        You cannot apply to this brief again.
      </p>
      <Form method="post" className="mt-3">
        <SubmitButton look="bad" name="intent" value="withdraw" full pendingLabel="Withdrawing">
          Withdraw it
        </SubmitButton>
      </Form>
    </details>
  );
}
