import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { blockedHostForm } from "#app/domain/moderation/blocked-host-form.ts";

interface BlocklistProps {
  hosts: readonly { host: string; note: string }[];
  result: SubmissionResult<string[]> | undefined;
}

function BlockHost({ result }: Pick<BlocklistProps, "result">) {
  const [form, fields] = useCheckedForm({ id: "block", schema: blockedHostForm, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="block" />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          meta={fields.host}
          label="Host"
          placeholder="example.com"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField meta={fields.note} label="Why" optional autoComplete="off" />
      </div>
      <div>
        <SubmitButton look="2">Block this host</SubmitButton>
      </div>
    </FormShell>
  );
}

/** The hosts that no brief and no message may link to, and one more. */
export function Blocklist({ hosts, result }: BlocklistProps) {
  return (
    <>
      <p className="t-2 mb-3">
        Links to these hosts, and to all below them, are serious findings. Link shorteners always are.
      </p>
      <ul className="grid gap-2 mb-4">
        {hosts.map(({ host, note }) => (
          <li key={host}>
            <Form method="post" className="flex flex-wrap items-center gap-3">
              <input type="hidden" name="host" value={host} />
              <b className="t-strong">{host}</b>
              <span className="t-2">{note}</span>
              <SubmitButton
                look="3"
                size="s"
                name="intent"
                value="unblock"
                aria-label={`Take ${host} off the list`}
              >
                Take off
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      {/* A host that was taken leaves the form empty for the next. */}
      <BlockHost key={hosts.map(({ host }) => host).join(" ")} result={result} />
    </>
  );
}
