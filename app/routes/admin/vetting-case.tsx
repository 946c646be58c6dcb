import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { CaseAccount } from "#app/components/vetting/case-account.tsx";
import { CasePast } from "#app/components/vetting/case-past.tsx";
import { FileList } from "#app/components/vetting/file-list.tsx";
import { VettingDecisionForm } from "#app/components/vetting/vetting-decision-form.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { countryName } from "#app/domain/account/countries.ts";
import { refuse } from "#app/domain/refusal.ts";
import { decideVetting } from "#app/domain/vetting/decide-vetting.server.ts";
import { vettingDecision } from "#app/domain/vetting/decision.ts";
import { vettingCase } from "#app/domain/vetting/queries.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";
import { caseView } from "./vetting-case-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vetting of ${data?.creator.displayName ?? "a creator"} · Sweetspot` },
];

/** One creator's request with every piece of evidence, and the decision to make. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "vetting.decide");
  const found = await vettingCase(idParam(args.params.vettingId));
  if (!found) return refusalResponse(refuse("not_found"));
  return { ...caseView(found), timeZone: actor.timeZone };
}

/** Decides the request. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "vetting.decide");
  const form = await parseForm(args.request, vettingDecision);
  if (!form.ok) return form.response;
  const decided = await decideVetting(actor, idParam(args.params.vettingId), form.value);
  if (decided.ok) return redirect(`/admin/vetting?done=${form.value.decision}`);
  return decided.code === "not_found" ? refusalResponse(decided) : formRefusal(form.submission, decided);
}

export default function VettingCase() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const { creator, vetting, accounts, files, now, timeZone } = page;
  return (
    <ActorShell current="vetting">
      <PageHeader
        title={`Vetting of ${creator.displayName}`}
        lead={vetting.note ? `Their note: “${vetting.note}”` : undefined}
        crumbs={[{ label: "Vetting", to: "/admin/vetting" }, { label: creator.displayName }]}
      />
      <div className="lay gap-y-5 lg:gap-x-8">
        <div className="stack min-w-0">
          <SectionCard id="identity" title="Identity">
            <KeyValues
              rows={[
                { label: "Name on the profile", value: creator.displayName },
                { label: "Name of the account holder", value: creator.legalName },
                { label: "Country", value: countryName(creator.country) },
              ]}
            />
            <div className="mt-4">
              <FileList
                files={files}
                now={now}
                timeZone={timeZone}
                empty={vetting.state === "requested" ? "No document." : "Deleted, or none was given."}
              />
            </div>
          </SectionCard>
          <SectionCard id="accounts" title="Ownership and numbers">
            <ul className="divide-y divide-line">
              {accounts.map((account) => (
                <CaseAccount key={account.id} account={account} now={now} timeZone={timeZone} />
              ))}
            </ul>
          </SectionCard>
          <SectionCard id="past" title="What happened">
            <CasePast events={page.events} now={now} timeZone={timeZone} />
          </SectionCard>
        </div>
        <aside className="stack" aria-label="Decision">
          {vetting.state === "requested" ? (
            <SectionCard id="decide" title="Decide">
              <VettingDecisionForm version={vetting.version} allOwned={page.allOwned} result={result} />
            </SectionCard>
          ) : (
            <SectionCard id="decided" title="Decided">
              <KeyValues rows={page.decided} />
            </SectionCard>
          )}
        </aside>
      </div>
    </ActorShell>
  );
}
