import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { FileForm } from "#app/components/forms/file-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { addIdentityFile } from "#app/domain/media-kit/creator-files.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import { keepOrDiscard, receiveFile } from "./receive-file.server.ts";

export const meta: MetaFunction = () => [{ title: "Identity document · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  await requireCreator(args, "creator.act");
  return null;
}

/** Keeps a document that shows who the creator is. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const families = ["image", "document"] as const;
  const form = await receiveFile(args.request, {
    schema: z.object({}),
    area: "identity",
    families,
    needed: true,
  });
  if (!form.ok) return form.response;
  const { file } = form;
  const kept = await keepOrDiscard(form, () =>
    file ? addIdentityFile(actor, file) : Promise.resolve(refuse("file_missing")),
  );
  return kept.ok ? redirect("/creator/vetting#identity") : formRefusal(form.submission, kept);
}

export default function IdentityDocument() {
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="profile">
      <div className="narrow">
        <PageHeader
          title="Identity document"
          crumbs={[{ label: "Vetting", to: "/creator/vetting" }, { label: "Identity document" }]}
        />
        <div className="card pad">
          <FileForm
            id="identity-file"
            result={result}
            label="Passport, identity card or driving licence"
            hint="PNG, JPEG or PDF, up to 10 MB. Cover what we do not need, such as the number."
            button="Upload the document"
          />
        </div>
      </div>
    </ActorShell>
  );
}
