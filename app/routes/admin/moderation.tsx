import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { blockedHostForm } from "#app/domain/moderation/blocked-host-form.ts";
import { blockedHosts, blockHost, unblockHost } from "#app/domain/moderation/blocked-hosts.server.ts";
import {
  MODERATION_KEYS,
  MODERATION_LABELS,
  moderationSettingsSchema,
} from "#app/domain/moderation/moderation-settings.ts";
import { changeModerationSettings, moderationSettings } from "#app/domain/moderation/settings.server.ts";
import { TEMPLATE_DECISIONS, templateForm, type Template } from "#app/domain/moderation/template.ts";
import { decisionTemplates, retireTemplate, saveTemplate } from "#app/domain/moderation/templates.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Moderation · Sweetspot" }];

/** Wordings, the blocklist and the numbers of the fast lane. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const [templates, hosts, settings] = await Promise.all([
    decisionTemplates(),
    blockedHosts(),
    moderationSettings(),
  ]);
  const saved = new URL(args.request.url).searchParams.has("saved");
  return { templates, hosts, settings, saved, mayEdit: can(actor, "settings.edit") };
}

const wrong = (error: string) => data({ error }, { status: 422 });

async function saveNumbers(actor: AdminActor, body: FormData) {
  const numbers = Object.fromEntries(
    MODERATION_KEYS.map((key) => [
      key,
      /^\d+$/.test(textOf(body, key).trim()) ? Number(textOf(body, key)) : -1,
    ]),
  );
  const parsed = moderationSettingsSchema.safeParse(numbers);
  if (!parsed.success) {
    const key = MODERATION_KEYS.find((one) => one === parsed.error.issues[0]?.path[0]) ?? "trustedAfter";
    return wrong(`${MODERATION_LABELS[key].label}: ${MODERATION_LABELS[key].hint}`);
  }
  valueOrRefusal(await changeModerationSettings(actor, parsed.data));
  return null;
}

async function saveWords(actor: AdminActor, body: FormData) {
  const parsed = templateForm.safeParse(Object.fromEntries(body));
  if (!parsed.success) return wrong(parsed.error.issues[0]?.message ?? "");
  valueOrRefusal(await saveTemplate(actor, parsed.data));
  return null;
}

async function addHost(actor: AdminActor, body: FormData) {
  const parsed = blockedHostForm.safeParse(Object.fromEntries(body));
  if (!parsed.success) return wrong(parsed.error.issues[0]?.message ?? "");
  valueOrRefusal(await blockHost(actor, parsed.data));
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const body = await readForm(args.request);
  const acts: Record<string, () => Promise<ReturnType<typeof wrong> | null>> = {
    settings: () => saveNumbers(actor, body),
    template: () => saveWords(actor, body),
    retire: async () => valueOrRefusal(await retireTemplate(actor, textOf(body, "key"))),
    block: () => addHost(actor, body),
    unblock: async () => valueOrRefusal(await unblockHost(actor, textOf(body, "host"))),
  };
  const act = acts[textOf(body, "intent")];
  if (!act) return refusalResponse(refuse("not_found"));
  return (await act()) ?? redirect("/admin/moderation?saved");
}

const FOR = { changes_requested: "Ask for changes", rejected: "Reject", removed: "Remove" } as const;

function TemplateForm({ template }: { template: Template | null }) {
  const id = template?.key ?? "new";
  return (
    <Form method="post" className="stack mt-3">
      <input type="hidden" name="key" value={template?.key ?? ""} />
      <div className="field">
        <label htmlFor={`d-${id}`}>Decision</label>
        <select id={`d-${id}`} name="decision" className="input" defaultValue={template?.decision}>
          {TEMPLATE_DECISIONS.map((decision) => (
            <option key={decision} value={decision}>
              {FOR[decision]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`t-${id}`}>Name</label>
        <input id={`t-${id}`} name="title" className="input" defaultValue={template?.title} maxLength={60} />
      </div>
      <div className="field">
        <label htmlFor={`b-${id}`}>Wording</label>
        <textarea id={`b-${id}`} name="body" className="input" rows={4} defaultValue={template?.body} />
        <p className="hint">Words in [brackets] must be filled in before a decision goes out.</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="2" name="intent" value="template">
          Save the wording
        </SubmitButton>
        {template ? (
          <SubmitButton look="3" name="intent" value="retire">
            Take it off the list
          </SubmitButton>
        ) : null}
      </div>
    </Form>
  );
}

export default function ModerationSetUp() {
  const { templates, hosts, settings, saved, mayEdit } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>()?.error;
  return (
    <ActorShell current="moderation">
      <PageHeader title="Moderation rules" lead="Wordings for decisions, the blocklist and the fast lane" />
      <div className="stack">
        {error ? <Notice tone="bad">{error}</Notice> : null}
        {saved && !error ? <Notice tone="ok">Saved.</Notice> : null}
        <SectionCard id="wordings" title="Wordings">
          <div className="grid gap-3">
            {templates.map((template) => (
              <details key={template.key + template.body}>
                <summary className="link">
                  {FOR[template.decision]}: {template.title}
                </summary>
                <TemplateForm template={template} />
              </details>
            ))}
            <details>
              <summary className="link">Write a new one</summary>
              <TemplateForm template={null} />
            </details>
          </div>
        </SectionCard>
        <SectionCard id="blocklist" title="Blocklist">
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
                  <SubmitButton look="3" size="s" name="intent" value="unblock">
                    Take off
                  </SubmitButton>
                </Form>
              </li>
            ))}
          </ul>
          <Form method="post" className="stack">
            <div className="grid gap-4 md:grid-cols-2">
              <div className="field">
                <label htmlFor="host">Host</label>
                <input id="host" name="host" className="input" placeholder="example.com" />
              </div>
              <div className="field">
                <label htmlFor="note">Why</label>
                <input id="note" name="note" className="input" maxLength={200} />
              </div>
            </div>
            <div>
              <SubmitButton look="2" name="intent" value="block">
                Block this host
              </SubmitButton>
            </div>
          </Form>
        </SectionCard>
        <SectionCard id="numbers" title="Fast lane and limits">
          <Form method="post" className="stack">
            <div className="grid gap-5 md:grid-cols-2">
              {MODERATION_KEYS.map((key) => (
                <div key={key} className="field">
                  <label htmlFor={key}>{MODERATION_LABELS[key].label}</label>
                  <input
                    id={key}
                    name={key}
                    className="input n"
                    inputMode="numeric"
                    defaultValue={settings[key]}
                    readOnly={!mayEdit}
                    aria-describedby={`${key}-hint`}
                  />
                  <p className="hint" id={`${key}-hint`}>
                    {MODERATION_LABELS[key].hint}
                  </p>
                </div>
              ))}
            </div>
            {mayEdit ? (
              <div>
                <SubmitButton name="intent" value="settings">
                  Save the numbers
                </SubmitButton>
              </div>
            ) : (
              <p className="t-2">Only a superadmin changes these.</p>
            )}
          </Form>
        </SectionCard>
      </div>
    </ActorShell>
  );
}
