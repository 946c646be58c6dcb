import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { IssuerFacts, IssuerForm } from "#app/components/admin/issuer-form.tsx";
import { NumberForm, type NumberLine } from "#app/components/admin/number-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { changePolicy } from "#app/domain/deal/change-policy.server.ts";
import { DEFAULT_POLICY, POLICY_LABELS, policySchema, type PolicyKey } from "#app/domain/deal/policy.ts";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import {
  DEFAULT_VETTING_POLICY,
  VETTING_POLICY_KEYS,
  VETTING_POLICY_LABELS,
  vettingPolicySchema,
} from "#app/domain/vetting/vetting-policy.ts";
import { changeVettingPolicy, vettingPolicy } from "#app/domain/vetting/vetting-policy.server.ts";
import { currentIssuer, saveIssuer } from "#app/domain/paper/issuer.server.ts";
import { issuerForm } from "#app/domain/paper/tax-identity.ts";
import { refuse } from "#app/domain/refusal.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Settings · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  const [policy, vetting, issuer] = await Promise.all([policyNow(), vettingPolicy(), currentIssuer()]);
  const changed = new URL(args.request.url).searchParams.get("changed");
  return {
    policy,
    vetting,
    issuer,
    mayEdit: can(actor, "settings.edit"),
    changed: changed === null ? null : Number(changed),
  };
}

const saved = ({ changed }: { changed: number }) => redirect(`/admin/settings?changed=${changed}`);

const FORMS = ["policy", "vetting", "issuer"] as const;
type SettingsForm = (typeof FORMS)[number];

async function save(actor: AdminActor, request: Request, body: FormData, form: SettingsForm) {
  if (form === "issuer") {
    const read = await parseForm(request, issuerForm, body);
    return read.ok ? saved(valueOrRefusal(await saveIssuer(actor, read.value))) : read.response;
  }
  if (form === "vetting") {
    const read = await parseForm(request, vettingPolicySchema, body);
    return read.ok ? saved(valueOrRefusal(await changeVettingPolicy(actor, read.value))) : read.response;
  }
  const read = await parseForm(request, policySchema, body);
  return read.ok ? saved(valueOrRefusal(await changePolicy(actor, read.value))) : read.response;
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "settings.edit");
  const body = await readForm(args.request);
  const form = FORMS.find((one) => one === textOf(body, "intent"));
  if (!form) return refusalResponse(refuse("not_found"));
  const answer = await save(actor, args.request, body, form);
  return "data" in answer ? answerOf(form, answer) : answer;
}

const UNITS = {
  bps: "basis points, 100 are 1 %",
  hours: "hours",
  days: "days",
  rounds: "rounds",
  counters: "counter-offers",
  invitations: "invitations",
  least: "whole units of the deal’s currency",
  amount: "whole units of the deal’s currency, 0 is never",
} as const;

const POLICY_LINES: NumberLine[] = (Object.keys(POLICY_LABELS) as PolicyKey[]).map((key) => ({
  key,
  label: POLICY_LABELS[key].label,
  unit: UNITS[POLICY_LABELS[key].unit],
  standard: DEFAULT_POLICY[key],
}));

const VETTING_LINES: NumberLine[] = VETTING_POLICY_KEYS.map((key) => ({
  key,
  label: VETTING_POLICY_LABELS[key],
  unit: "days",
  standard: DEFAULT_VETTING_POLICY[key],
}));

export default function Settings() {
  const { policy, vetting, issuer, mayEdit, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultOf = (form: string) => (answer?.form === form ? answer.result : undefined);
  return (
    <ActorShell current="settings">
      <h1 className="t-page mb-2">Settings</h1>
      <p className="t-body t-2 mb-5 prose-col">
        The fees and timers that the marketplace runs on. A change holds for what begins after it: deals that
        are agreed keep the numbers that they were agreed with.
      </p>
      <div className="stack">
        {changed !== null && !answer && (
          <Notice tone="ok">{changed === 0 ? "Nothing was different." : `${changed} saved.`}</Notice>
        )}
        {!mayEdit && <Notice>Only a superadmin changes these.</Notice>}
        <SectionCard id="deals" title="Deals">
          <p className="t-2 mb-4">
            A brand can have a service fee of its own:{" "}
            <Link className="link" to="/admin/fees">
              Fees of single brands
            </Link>
            .
          </p>
          <NumberForm
            id="policy"
            schema={policySchema}
            result={resultOf("policy")}
            lines={POLICY_LINES}
            values={policy}
            mayEdit={mayEdit}
            save="Save the settings"
          />
        </SectionCard>
        <SectionCard id="receipts" title="Receipts">
          {mayEdit ? (
            <IssuerForm result={resultOf("issuer")} values={issuer} />
          ) : (
            <IssuerFacts values={issuer} />
          )}
        </SectionCard>
        <SectionCard id="vetting-settings" title="Vetting">
          <NumberForm
            id="vetting"
            schema={vettingPolicySchema}
            result={resultOf("vetting")}
            lines={VETTING_LINES}
            values={vetting}
            mayEdit={mayEdit}
            save="Save the vetting settings"
            look="2"
          />
        </SectionCard>
      </div>
    </ActorShell>
  );
}
