import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ToleranceForm } from "#app/components/safety/tolerance-form.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { can } from "#app/domain/access/permissions.ts";
import {
  CATEGORY_FACTS,
  SAFETY_CATEGORIES,
  SEVERITIES,
  SEVERITY_MEANS,
  SEVERITY_NAMES,
  TOLERANCE_NAMES,
} from "#app/domain/brand-safety/category.ts";
import { chooseTolerances } from "#app/domain/brand-safety/choose-tolerances.server.ts";
import { tolerancesForm } from "#app/domain/brand-safety/forms.ts";
import { ownTolerances } from "#app/domain/brand-safety/queries.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "What matters to your brand · Sweetspot" }];

/** What the team makes of each category of a brand safety report. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const { tolerances } = await ownTolerances(actor);
  const saved = new URL(args.request.url).searchParams.has("saved");
  return { tolerances, saved, mayChoose: can(actor, "creator.invite") };
}

/** Keeps the choice. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "creator.invite");
  const form = await parseForm(args.request, tolerancesForm);
  if (!form.ok) return form.response;
  const chosen = await chooseTolerances(actor, form.value);
  return chosen.ok ? redirect("/brand/safety?saved=1") : formRefusal(form.submission, chosen);
}

export default function BrandSafety() {
  const { tolerances, saved, mayChoose } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="settings">
      <PageHeader
        title="What matters to your brand"
        lead="Marks findings in the brand safety reports of creators, for your team alone. It declines and hides nobody."
        crumbs={[{ label: "Brand and team", to: "/brand/settings" }, { label: "Brand safety" }]}
      />
      <div className="lay">
        <div className="stack">
          {saved && !result && <Notice tone="ok">Saved. Reports are marked by it from now on.</Notice>}
          <SectionCard id="tolerances" title="By category">
            {mayChoose ? (
              <ToleranceForm tolerances={tolerances} result={result} />
            ) : (
              <KeyValues
                rows={SAFETY_CATEGORIES.map((category) => ({
                  label: CATEGORY_FACTS[category].name,
                  value: TOLERANCE_NAMES[tolerances[category]],
                }))}
              />
            )}
          </SectionCard>
        </div>
        <aside>
          <SectionCard id="severities" title="How grave">
            <KeyValues
              rows={SEVERITIES.map((one) => ({
                label: SEVERITY_NAMES[one],
                value: `The post ${SEVERITY_MEANS[one]}`,
              }))}
            />
          </SectionCard>
        </aside>
      </div>
    </ActorShell>
  );
}
