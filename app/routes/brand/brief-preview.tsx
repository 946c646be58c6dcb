import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import { BriefBody } from "#app/components/brief/brief-body.tsx";
import { BriefHeader } from "#app/components/brief/brief-header.tsx";
import { BriefPay } from "#app/components/brief/brief-pay.tsx";
import { forget } from "#app/components/brief/editor/kept-text.ts";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { isEditable } from "#app/domain/brief/brief.ts";
import { missingIn } from "#app/domain/brief/completeness.ts";
import { labelsOf } from "#app/domain/brief/labels.ts";
import { ownBrief } from "#app/domain/brief/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Preview of ${page?.brief.title ?? "a brief"} · Sweetspot` },
];

/** A brief as creators will see it, for its whole team: an address to share inside it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  const found = await ownBrief(actor, idParam(args.params.id));
  if (!found) return refusalResponse(refuse("not_found"));
  const { brief, policy, files, now } = found;
  return {
    ...{ brief, policy, files, now, timeZone: actor.timeZone },
    labels: labelsOf(brief, policy),
    gaps: missingIn(brief, now).length,
    mayEdit: can(actor, "brief.write") && isEditable(brief.state),
  };
}

export default function PreviewBrief() {
  const { brief, labels, policy, files, now, timeZone, gaps, mayEdit } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const saved = params.get("saved");
  useEffect(() => {
    if (saved) forget(brief.id, saved);
  }, [brief.id, saved]);
  return (
    <ActorShell current="briefs">
      <div className="mb-6">
        <Notice
          title="Preview: only your team sees this page"
          act={
            <span className="flex flex-wrap gap-2">
              {mayEdit ? (
                <ButtonLink look="2" size="s" to={`/brand/briefs/${brief.id}/edit`}>
                  Go on editing
                </ButtonLink>
              ) : null}
              <ButtonLink look="3" size="s" to={`/brand/briefs/${brief.id}`}>
                To the brief
              </ButtonLink>
            </span>
          }
        >
          <p className="t-2">
            {gaps === 0
              ? "Nothing is missing. Send its address to your colleagues to show it to them."
              : `${gaps === 1 ? "1 thing is" : `${gaps} things are`} still missing before it can go to review.`}
          </p>
        </Notice>
      </div>
      <div className="lay lg:gap-x-12 gap-y-7 lg:grid-rows-[auto_1fr]">
        <BriefHeader brief={brief} labels={labels} reply={null} />
        <aside className="card pad lg:col-start-2 lg:row-start-1 lg:row-span-2" aria-label="Pay">
          <BriefPay brief={brief} policy={policy} />
        </aside>
        <BriefBody brief={brief} labels={labels} files={files} now={now} timeZone={timeZone} />
      </div>
    </ActorShell>
  );
}
