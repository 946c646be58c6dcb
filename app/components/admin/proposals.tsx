import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Badge } from "#app/components/ui/badge.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { proposalWords } from "#app/domain/money-review/proposal.ts";

export interface ShownProposal {
  id: string;
  act: string;
  amount: bigint | null;
  reference: string | null;
  reason: string;
  by: string;
  at: Date;
  state: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** Whether the reader proposed it. */
  mine: boolean;
}

interface Props {
  kind: string;
  currency: string;
  rows: readonly ShownProposal[];
  timeZone: string;
  now: Date;
}

const STATE_WORDS: Record<string, string> = {
  proposed: "Waits for a second person",
  confirmed: "Confirmed",
  declined: "Declined",
  withdrawn: "Withdrawn",
};

function Buttons({ row }: { row: ShownProposal }) {
  if (row.mine)
    return (
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <SubmitButton look="2" name="decide" value={`withdraw:${row.id}`}>
          Withdraw it
        </SubmitButton>
        <span className="t-small t-2">You proposed this, so somebody else confirms it.</span>
      </Form>
    );
  return (
    <Form method="post" className="flex flex-wrap gap-3">
      <SubmitButton name="decide" value={`confirm:${row.id}`}>
        Confirm, and do it
      </SubmitButton>
      <SubmitButton look="2" name="decide" value={`decline:${row.id}`}>
        Decline it
      </SubmitButton>
    </Form>
  );
}

/** What was proposed and by whom it was decided; the open one with its buttons. */
export function Proposals({ kind, currency, rows, timeZone, now }: Props) {
  return (
    <ul className="grid gap-5">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-2">
          <span className="flex flex-wrap items-center gap-2">
            <b className="t-strong">
              {proposalWords(kind, row.act)}
              {row.amount !== null && `, ${formatMoney(row.amount, currency)}`}
              {row.reference && `, reference ${row.reference}`}
            </b>
            <Badge
              tone={row.state === "proposed" ? "turn" : row.state === "confirmed" ? "ok" : "idle"}
              icon={
                row.state === "proposed" ? "hourglass" : row.state === "confirmed" ? "circle-check" : "ban"
              }
            >
              {STATE_WORDS[row.state] ?? row.state}
            </Badge>
          </span>
          <span className="t-2 wrap-anywhere">“{row.reason}”</span>
          <span className="t-small t-3">
            {row.by}, {formatInstant(row.at, timeZone, now)}
            {row.decidedBy &&
              row.decidedAt &&
              `; ${row.decidedBy}, ${formatInstant(row.decidedAt, timeZone, now)}`}
          </span>
          {row.state === "proposed" && <Buttons row={row} />}
        </li>
      ))}
    </ul>
  );
}
