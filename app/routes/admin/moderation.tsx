import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Blocklist } from "#app/components/admin/blocklist.tsx";
import { NumberForm, type NumberLine } from "#app/components/admin/number-form.tsx";
import { WordingForm } from "#app/components/admin/wording-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { blockedHostForm } from "#app/domain/moderation/blocked-host-form.ts";
import { blockedHosts, blockHost, unblockHost } from "#app/domain/moderation/blocked-hosts.server.ts";
import {
  DEFAULT_MODERATION,
  MODERATION_KEYS,
  MODERATION_LABELS,
  moderationSettingsSchema,
} from "#app/domain/moderation/moderation-settings.ts";
import { changeModerationSettings, moderationSettings } from "#app/domain/moderation/settings.server.ts";
import { templateForm } from "#app/domain/moderation/template.ts";
import { decisionTemplates, retireTemplate, saveTemplate } from "#app/domain/moderation/templates.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
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

type Save = (actor: AdminActor, body: FormData, request: Request) => Promise<SaveAnswer>;
/** Nothing when it is saved, else what to say beside the fields of which form. */
type SaveAnswer = ReturnType<typeof answerOf> | null;

const saveNumbers: Save = async (actor, body, request) => {
  const form = await parseForm(request, moderationSettingsSchema, body);
  if (!form.ok) return answerOf("numbers", form.response);
  valueOrRefusal(await changeModerationSettings(actor, form.value));
  return null;
};

const saveWording: Save = async (actor, body, request) => {
  const form = await parseForm(request, templateForm, body);
  const name = `wording-${textOf(body, "key")}`;
  if (!form.ok) return answerOf(name, form.response);
  const saved = await saveTemplate(actor, form.value);
  return saved.ok ? null : answerOf(name, formRefusal(form.submission, saved));
};

const addHost: Save = async (actor, body, request) => {
  const form = await parseForm(request, blockedHostForm, body);
  if (!form.ok) return answerOf("block", form.response);
  const blocked = await blockHost(actor, form.value);
  return blocked.ok ? null : answerOf("block", formRefusal(form.submission, blocked, "host"));
};

const SAVES: Record<string, Save> = {
  numbers: saveNumbers,
  wording: saveWording,
  retire: async (actor, body) => valueOrRefusal(await retireTemplate(actor, textOf(body, "key"))),
  block: addHost,
  unblock: async (actor, body) => valueOrRefusal(await unblockHost(actor, textOf(body, "host"))),
};

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const body = await readForm(args.request);
  const intent = textOf(body, "intent");
  const save = Object.hasOwn(SAVES, intent) ? SAVES[intent] : undefined;
  if (!save) return refusalResponse(refuse("not_found"));
  return (await save(actor, body, args.request)) ?? redirect("/admin/moderation?saved");
}

const LINES: NumberLine[] = MODERATION_KEYS.map((key) => ({
  key,
  ...MODERATION_LABELS[key],
  standard: DEFAULT_MODERATION[key],
}));

export default function ModerationSetUp() {
  const { templates, hosts, settings, saved, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultOf = (form: string) => (answer?.form === form ? answer.result : undefined);
  return (
    <ActorShell current="moderation">
      <PageHeader title="Moderation rules" lead="Wordings for decisions, the blocklist and the fast lane" />
      <div className="stack">
        {saved && !answer ? <Notice tone="ok">Saved.</Notice> : null}
        <SectionCard id="wordings" title="Wordings">
          <div className="grid gap-3">
            {templates.map((template) => (
              <WordingForm
                key={template.key + template.title + template.body}
                template={template}
                result={resultOf(`wording-${template.key}`)}
              />
            ))}
            {/* A wording that was taken leaves the form empty for the next. */}
            <WordingForm key={templates.length} template={null} result={resultOf("wording-")} />
          </div>
        </SectionCard>
        <SectionCard id="blocklist" title="Blocklist">
          <Blocklist hosts={hosts} result={resultOf("block")} />
        </SectionCard>
        <SectionCard id="fast-lane" title="Fast lane and limits">
          {mayEdit ? null : <p className="t-2 mb-4">Only a superadmin changes these.</p>}
          <NumberForm
            id="numbers"
            schema={moderationSettingsSchema}
            result={resultOf("numbers")}
            lines={LINES}
            values={settings}
            mayEdit={mayEdit}
            save="Save the numbers"
          />
        </SectionCard>
      </div>
    </ActorShell>
  );
}
