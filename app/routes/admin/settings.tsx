import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { changePolicy } from "#app/domain/deal/change-policy.server.ts";
import { DEFAULT_POLICY, POLICY_LABELS } from "#app/domain/deal/policy.ts";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import {
  DEFAULT_VETTING_POLICY,
  VETTING_POLICY_KEYS,
  VETTING_POLICY_LABELS,
} from "#app/domain/vetting/vetting-policy.ts";
import { changeVettingPolicy, vettingPolicy } from "#app/domain/vetting/vetting-policy.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";
import {
  limitsOf,
  POLICY_KEYS,
  settingsForm,
  vettingLimitsOf,
  vettingSettingsForm,
} from "./settings-form.ts";

export const meta: MetaFunction = () => [{ title: "Settings · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args);
  const [policy, vetting] = await Promise.all([policyNow(), vettingPolicy()]);
  const changed = new URL(args.request.url).searchParams.get("changed");
  return {
    policy,
    vetting,
    mayEdit: can(actor, "settings.edit"),
    changed: changed === null ? null : Number(changed),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "settings.edit");
  const typed = Object.fromEntries(
    [...(await args.request.formData())].map(([key, value]) => [key, typeof value === "string" ? value : ""]),
  );
  if (typed.intent === "vetting") {
    const form = vettingSettingsForm.safeParse(typed);
    if (!form.success)
      return data({ typed, wrong: form.error.issues.map((issue) => String(issue.path[0])) }, { status: 422 });
    const { changed } = valueOrRefusal(await changeVettingPolicy(actor, form.data));
    return redirect(`/admin/settings?changed=${changed}`);
  }
  const parsed = settingsForm.safeParse(typed);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => String(issue.path[0]));
    return data({ typed, wrong }, { status: 422 });
  }
  const { changed } = valueOrRefusal(await changePolicy(actor, parsed.data));
  return redirect(`/admin/settings?changed=${changed}`);
}

const UNITS = {
  bps: "basis points, 100 are 1 %",
  hours: "hours",
  days: "days",
  rounds: "rounds",
  counters: "counter-offers",
  invitations: "invitations",
} as const;

interface SettingFieldProps {
  name: string;
  label: string;
  /** What it is counted in, with the limits and the default. */
  unit: string;
  limits: { min: number; max: number };
  standard: number;
  value: string;
  wrong: boolean;
  readOnly: boolean;
}

function SettingField({ name, label, unit, limits, standard, value, wrong, readOnly }: SettingFieldProps) {
  const { min, max } = limits;
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        className="input n"
        inputMode="numeric"
        defaultValue={value}
        readOnly={readOnly}
        aria-invalid={wrong || undefined}
        aria-describedby={`${name}-hint`}
      />
      <p id={`${name}-hint`} className={wrong ? "error" : "hint"}>
        {wrong && <Icon name="circle-alert" size="s" />}
        {wrong
          ? `Enter a whole number from ${min} to ${max}`
          : `${unit}, ${min} to ${max}. Default ${standard}.`}
      </p>
    </div>
  );
}

export default function Settings() {
  const { policy, vetting, mayEdit, changed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ActorShell current="settings">
      <h1 className="t-page mb-2">Settings</h1>
      <p className="t-body t-2 mb-5 prose-col">
        The fees and timers that the marketplace runs on. A change holds for what begins after it: deals that
        are agreed keep the numbers that they were agreed with.
      </p>
      <div className="stack">
        {changed !== null && (
          <Notice tone="ok">{changed === 0 ? "Nothing was different." : `${changed} saved.`}</Notice>
        )}
        {answer && (
          <Notice tone="bad">{answer.wrong.length} of the numbers cannot be used. Nothing was saved.</Notice>
        )}
        {!mayEdit && <Notice>Only a superadmin changes these.</Notice>}
        <Form method="post" className="card pad stack">
          <div className="grid gap-5 md:grid-cols-2">
            {POLICY_KEYS.map((key) => (
              <SettingField
                key={key}
                name={key}
                label={POLICY_LABELS[key].label}
                unit={UNITS[POLICY_LABELS[key].unit]}
                limits={limitsOf(key)}
                standard={DEFAULT_POLICY[key]}
                value={answer?.typed[key] ?? String(policy[key])}
                wrong={answer?.wrong.includes(key) ?? false}
                readOnly={!mayEdit}
              />
            ))}
          </div>
          {mayEdit && (
            <div>
              <SubmitButton>Save the settings</SubmitButton>
            </div>
          )}
        </Form>
        <Form method="post" className="card pad stack" aria-labelledby="vetting-settings">
          <input type="hidden" name="intent" value="vetting" />
          <h2 id="vetting-settings" className="t-sec">
            Vetting
          </h2>
          <div className="grid gap-5 md:grid-cols-2">
            {VETTING_POLICY_KEYS.map((key) => (
              <SettingField
                key={key}
                name={key}
                label={VETTING_POLICY_LABELS[key]}
                unit="days"
                limits={vettingLimitsOf(key)}
                standard={DEFAULT_VETTING_POLICY[key]}
                value={answer?.typed[key] ?? String(vetting[key])}
                wrong={answer?.wrong.includes(key) ?? false}
                readOnly={!mayEdit}
              />
            ))}
          </div>
          {mayEdit && (
            <div>
              <SubmitButton look="2">Save the vetting settings</SubmitButton>
            </div>
          )}
        </Form>
      </div>
    </ActorShell>
  );
}
