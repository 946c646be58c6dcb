import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { UploadForm } from "#app/components/deal/upload-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { agreedOf } from "#app/domain/content/checklist.ts";
import { dealCaption } from "#app/domain/content/deal-caption.ts";
import { foldOf } from "#app/domain/content/disclosure/platform-rules.ts";
import { canDoToDeliverable } from "#app/domain/deal/deliverable.ts";
import { refusalWhileStill } from "#app/domain/deal/standstill.ts";
import { AT_ZERO } from "#app/domain/deal/turn.ts";
import { refuse } from "#app/domain/refusal.ts";
import { installation } from "#app/http/installation.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { draftForm } from "./draft-form.ts";
import { filesForDraft } from "./files-for-draft.server.ts";
import { receiveDraft } from "./receive-draft.server.ts";
import { roomItem } from "./room-item.server.ts";

export const meta: MetaFunction = () => [{ title: "Send a draft · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const { number, now, deal, item } = await roomItem(actor, args.params);
  if (!canDoToDeliverable(item, "submit_draft")) return refusalResponse(refuse("wrong_state"));
  const { kept, parts, tags } = await filesForDraft(actor, item);
  const still = refusalWhileStill(deal);
  if (still) return refusalResponse(still);
  const { text: _, ...rules } = dealCaption(deal.body, item, now, "");
  return {
    number,
    now,
    timeZone: actor.timeZone,
    maxMb: installation.uploadMaxMb,
    brand: deal.brand.name,
    item: {
      id: item.id,
      label: item.label,
      state: item.state,
      contentOnly: item.contentOnly,
      specification: item.specification,
    },
    due: item.dueAt && { at: item.dueAt, since: item.stateSince },
    kept,
    parts,
    tags,
    caption: item.drafts[0]?.caption ?? "",
    open: item.drafts[0]?.comments.length ?? 0,
    version: (item.drafts[0]?.version ?? 0) + 1,
    feedback: item.state === "changes_requested" ? (item.drafts[0]?.feedback ?? null) : null,
    visible: foldOf(item.platform, item.format).characters,
    check: item.contentOnly ? null : { rules, agreed: agreedOf(deal.body) },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCreator({ request });
  const receipt = await receiveDraft(request, actor, params.deliverableId ?? "");
  if (receipt.ok) return redirect(`/deals/${params.number}?done=draft`);
  return data({ result: receipt.result }, { status: receipt.status });
}

export default function SendDraft() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { item, due } = page;
  const base = `/deals/${page.number}`;
  return (
    <ActorShell current="deals">
      <div className="mb-4">
        <Breadcrumbs
          crumbs={[
            { label: "Deals", to: "/deals" },
            { label: `Deal ${page.number}`, to: base },
            { label: "Send a draft" },
          ]}
        />
      </div>
      <h1 className="t-page mb-5">
        Draft v{page.version}: {item.label}
      </h1>
      <div className="lay">
        <section className="card pad" aria-label="The draft">
          <UploadForm
            schema={draftForm}
            uploadTo={`${base}/deliverables/${item.id}/upload`}
            transferTo={`${base}/deliverables/${item.id}/uploads`}
            kept={page.kept}
            parts={page.parts}
            tags={page.tags}
            caption={page.caption}
            check={page.check}
            brandName={page.brand}
            captionHint={`The disclosure must stand within the first ${page.visible} characters.`}
            maxMb={page.maxMb}
            version={page.version}
            result={answer?.result}
          />
        </section>
        <div className="stack">
          {due && (
            <div className="card pad">
              <Countdown
                deadline={due.at}
                start={due.since}
                now={page.now}
                atZero={AT_ZERO[item.state === "changes_requested" ? "fix_draft" : "send_draft"]}
                timeZone={page.timeZone}
              />
            </div>
          )}
          {page.feedback && (
            <section className="card pad" aria-labelledby="asked">
              <h2 id="asked" className="t-sec mb-2">
                What {page.brand} asked for
              </h2>
              <p className="whitespace-pre-line">{page.feedback}</p>
              {page.version > 1 && (
                <p className="mt-3">
                  <Link className="link" to={`${base}/deliverables/${item.id}/versions`}>
                    {page.open > 0
                      ? `Comments on v${page.version - 1}, ${page.open} open`
                      : "Versions and comments"}
                  </Link>
                </p>
              )}
            </section>
          )}
          <section className="card pad" aria-labelledby="what">
            <h2 id="what" className="t-sec mb-2">
              What was agreed
            </h2>
            <p>{item.specification || "As in the brief."}</p>
          </section>
        </div>
      </div>
    </ActorShell>
  );
}
