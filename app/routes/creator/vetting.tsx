import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { FileList } from "#app/components/vetting/file-list.tsx";
import { MissingList } from "#app/components/vetting/missing-list.tsx";
import { RequestForm } from "#app/components/vetting/request-form.tsx";
import { FileForm } from "#app/components/forms/file-form.tsx";
import { VettingStanding } from "#app/components/vetting/vetting-standing.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { removeCreatorFile } from "#app/domain/media-kit/creator-files.server.ts";
import { vettingRequest } from "#app/domain/vetting/decision.ts";
import { ownVetting } from "#app/domain/vetting/queries.server.ts";
import { requestVetting } from "#app/domain/vetting/request-vetting.server.ts";
import { badgeHolds } from "#app/domain/vetting/vetting.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal, valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Vetting · Sweetspot" }];

/** How the creator's vetting stands, what is missing, and the documents. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const page = await ownVetting(actor);
  const { creator, vetting, ...rest } = page;
  return {
    ...rest,
    badge: badgeHolds(creator, page.now) ? { at: creator.vettedAt, until: creator.vettedUntil } : null,
    reason: vetting?.reason ?? "",
    note: vetting?.note ?? "",
    requestedAt: vetting?.requestedAt ?? null,
    timeZone: actor.timeZone,
  };
}

/** Asks to be vetted, or takes a document back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const body = await readForm(args.request);
  if (body.get("intent") === "remove-file") {
    valueOrRefusal(await removeCreatorFile(actor, idParam(textOf(body, "fileId"))));
    return redirect("/creator/vetting#identity");
  }
  const form = await parseForm(args.request, vettingRequest, body);
  if (!form.ok) return form.response;
  const asked = await requestVetting(actor, form.value);
  return asked.ok ? redirect("/creator/vetting") : formRefusal(form.submission, asked);
}

export default function CreatorVetting() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const { state, may, missing, files, policy, now, timeZone } = page;
  const waiting = state === "requested";
  return (
    <ActorShell current="profile">
      <div className="narrow">
        <PageHeader
          title="Vetting"
          lead="One of our staff checks who you are, that the accounts are yours, and the evidence behind your numbers. It is free, and some briefs are for vetted creators only."
          crumbs={[{ label: "Your profile", to: "/creator/profile" }, { label: "Vetting" }]}
        />
        <div className="stack">
          <VettingStanding {...page} />
          {!waiting && (
            <SectionCard id="missing" title={page.badge ? "For the next check" : "What is missing"}>
              <MissingList missing={missing} />
            </SectionCard>
          )}
          <section id="identity">
            <SectionCard id="documents" title="Documents that show who you are">
              <div className="grid gap-4">
                <FileList
                  files={files}
                  now={now}
                  timeZone={timeZone}
                  removable={!waiting}
                  empty="None yet."
                />
                {!waiting && (
                  <FileForm
                    id="identity-file"
                    action="/creator/vetting/identity"
                    result={undefined}
                    label="Passport, identity card or driving licence"
                    hint="PNG, JPEG or PDF, up to 10 MB. Cover what we do not need, such as the number."
                    button="Upload the document"
                  />
                )}
                <p className="t-small t-2">
                  Seen by you and the staff who vet, by nobody else. Deleted {policy.identityKeptDays} days
                  after the decision.
                </p>
              </div>
            </SectionCard>
          </section>
          {!waiting && may.ok && missing.length === 0 && (
            <SectionCard id="request" title="Ask to be vetted">
              <RequestForm note={page.note} result={result} />
            </SectionCard>
          )}
        </div>
      </div>
    </ActorShell>
  );
}
