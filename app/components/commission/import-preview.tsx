import { z } from "zod";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { SectionCard } from "#app/components/ui/card.tsx";
import { MoneyRows } from "#app/components/ui/money.tsx";

interface Props {
  added: number;
  known: number;
  sales: bigint;
  returned: bigint;
  problems: { line: number; problem: string }[];
  /** The orders, to be sent back when they are confirmed; null when some cannot be taken. */
  entries: string | null;
  currency: string;
}

const SHOWN = 50;
// The orders travel as they were read; only the server checks them, again.
const SCHEMA = z.object({ entries: z.string() });

function Problems({ problems }: Pick<Props, "problems">) {
  return (
    <>
      <p>Nothing was taken. Mend these lines in the file, then choose it again.</p>
      <ol className="grid gap-1 mt-3">
        {problems.slice(0, SHOWN).map(({ line, problem }) => (
          <li key={line}>
            <b className="n">Line {line}:</b> {problem}
          </li>
        ))}
      </ol>
      {problems.length > SHOWN && <p className="t-2 mt-2">And {problems.length - SHOWN} more.</p>}
    </>
  );
}

/** What a file would bring, and the button that takes it. */
export function ImportPreview({ added, known, sales, returned, problems, entries, currency }: Props) {
  const [form] = useCheckedForm({ id: "confirm", schema: SCHEMA, result: undefined });
  if (problems.length > 0 || entries === null)
    return (
      <SectionCard id="preview" title={`${problems.length} lines cannot be taken`}>
        <Problems problems={problems} />
      </SectionCard>
    );
  return (
    <SectionCard id="preview" title={`${added} new ${added === 1 ? "order" : "orders"}`}>
      {known > 0 && <p className="t-2 mb-3">{known} are there already and count once.</p>}
      <MoneyRows
        currency={currency}
        rows={[
          { label: "Orders", amount: sales },
          { label: "Returns", amount: -returned },
          { label: "Net sales added", amount: sales - returned, sum: true },
        ]}
      />
      {added > 0 && (
        <div className="mt-4">
          <FormShell form={form}>
            <input type="hidden" name="entries" value={entries} />
            <div>
              <SubmitButton>Take {added === 1 ? "it" : `all ${added}`}</SubmitButton>
            </div>
          </FormShell>
        </div>
      )}
    </SectionCard>
  );
}
