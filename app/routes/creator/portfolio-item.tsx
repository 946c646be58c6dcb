import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { WorkForm } from "#app/components/media-kit/work-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { portfolioForm } from "#app/domain/media-kit/kit-forms.ts";
import { ownPortfolioItem } from "#app/domain/media-kit/queries.server.ts";
import { savePortfolioItem } from "#app/domain/media-kit/save-portfolio-item.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";
import { keepOrDiscard, receiveFile } from "./receive-file.server.ts";

export const meta: MetaFunction = () => [{ title: "Past work · Sweetspot" }];

/** One piece of the creator's own work, or an empty form for a new one with its id. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  if (args.params.itemId === undefined) return { fresh: true, imageId: null, item: { id: randomUUID() } };
  const found = await ownPortfolioItem(actor, idParam(args.params.itemId));
  if (!found) return refusalResponse(refuse("not_found"));
  const { id, title, brandName, category, platform, url, imageId } = found;
  const publishedOn = found.publishedOn.toISOString().slice(0, 10);
  const sponsored = found.sponsored ? "on" : "";
  return {
    fresh: false,
    imageId,
    item: { id, title, brandName, sponsored, category, platform, publishedOn, url },
  };
}

/** Saves it with its picture. The address decides what is changed, not the form. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const itemId = args.params.itemId === undefined ? null : idParam(args.params.itemId);
  if (itemId !== null && !(await ownPortfolioItem(actor, itemId)))
    return refusalResponse(refuse("not_found"));
  const form = await receiveFile(args.request, {
    schema: portfolioForm,
    area: "portfolio",
    families: ["image"],
  });
  if (!form.ok) return form.response;
  const input = { ...form.value, id: itemId ?? form.value.id };
  const saved = await keepOrDiscard(form, () => savePortfolioItem(actor, input, form.file));
  return saved.ok ? redirect("/creator/media-kit?saved=work#work") : formRefusal(form.submission, saved);
}

export default function PortfolioItem() {
  const { fresh, imageId, item } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const title = fresh ? "Add past work" : "Change past work";
  return (
    <ActorShell current="profile">
      <div className="narrow">
        <PageHeader
          title={title}
          crumbs={[{ label: "Media kit", to: "/creator/media-kit" }, { label: title }]}
        />
        <div className="card pad">
          <WorkForm item={item} imageId={imageId} fresh={fresh} result={result} />
        </div>
      </div>
    </ActorShell>
  );
}
