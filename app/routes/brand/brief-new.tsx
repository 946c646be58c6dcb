import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { RadioCards } from "#app/components/forms/choice-group.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { createBrief } from "#app/domain/brief/create-brief.server.ts";
import { TEMPLATES } from "#app/domain/brief/templates.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Write a brief · Sweetspot" }];

const schema = z.object({
  id: z.uuid(),
  title: z
    .string({ error: "Give it a title." })
    .trim()
    .min(1, "Give it a title.")
    .max(120, "Keep it under 120 characters."),
  template: z.string().default(""),
});

const CHOICES = [
  { value: "", label: "Blank", hint: "Begins with what your profile says of you." },
  ...TEMPLATES.map(({ key, name, about }) => ({ value: key, label: name, hint: about })),
];

/** The id of the draft is made here, so that a form that is sent twice starts one draft. */
export async function loader(args: LoaderFunctionArgs) {
  await requireBrand(args, "brief.write");
  return { id: randomUUID() };
}

/** Starts the draft and opens the editor. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "brief.write");
  const form = await parseForm(args.request, schema);
  if (!form.ok) return form.response;
  const made = await createBrief(actor, form.value);
  return made.ok
    ? redirect(`/brand/briefs/${made.value.briefId}/edit/about`)
    : formRefusal(form.submission, made);
}

export default function NewBrief() {
  const { id } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({
    id: "new-brief",
    schema,
    result,
    defaultValue: { id, template: "" },
  });
  return (
    <ActorShell current="briefs">
      <div className="max-w-[860px]">
        <PageHeader
          title="Write a brief"
          lead="It starts as a draft that only your team sees. We review it before creators do."
          crumbs={[{ label: "Briefs", to: "/brand/briefs" }, { label: "Write a brief" }]}
        />
        <div className="card pad">
          <FormShell form={form}>
            <input type="hidden" name={fields.id.name} value={id} />
            <TextField
              meta={fields.title}
              label="Title"
              hint="What is made, in one line: Weeknight noodles in under ten minutes"
              autoComplete="off"
            />
            <RadioCards
              meta={fields.template}
              label="Begin with"
              hint="Goals, messages, deliverables and questions of the category, all yours to change. Fees and dates stay empty."
              choices={CHOICES}
              columns={2}
            />
            <SubmitButton size="l">Start the draft</SubmitButton>
          </FormShell>
        </div>
      </div>
    </ActorShell>
  );
}
