import { redirect } from "@remix-run/node";
import type { Params } from "@remix-run/react";
import { z } from "zod";
import type { CreatorActor, PartyActor } from "#app/domain/access/actor.ts";
import { enterMetrics, keepScreenshot } from "#app/domain/content/post-evidence.server.ts";
import { metricsForm } from "#app/domain/content/post-metrics.ts";
import { answerWatch, settleWatch } from "#app/domain/live-post/answer-watch.server.ts";
import { answerForm } from "#app/domain/live-post/watch-forms.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { keepOrDiscard, receiveFile } from "../creator/receive-file.server.ts";

async function screenshot(actor: CreatorActor, request: Request, deliverableId: string, here: string) {
  const upload = { schema: z.object({}), area: "live", families: ["image"], needed: true } as const;
  const form = await receiveFile(request, upload);
  if (!form.ok) return form.response;
  const { file } = form;
  const kept = await keepOrDiscard(form, () =>
    file ? keepScreenshot(actor, { deliverableId, file }) : Promise.resolve(refuse("file_missing")),
  );
  return kept.ok ? redirect(here) : formRefusal(form.submission, kept);
}

async function answer(
  actor: CreatorActor,
  request: Request,
  body: FormData,
  deliverableId: string,
  here: string,
) {
  const form = await parseForm(request, answerForm, body);
  if (!form.ok) return form.response;
  const answered = await answerWatch(actor, { deliverableId, ...form.value });
  if (answered.ok) return redirect(`${here}?done=answer_watch`);
  if (answered.code === "not_found") return refusalResponse(answered);
  return formRefusal(
    form.submission,
    answered,
    answered.code.endsWith("url") || answered.code === "url_used" ? "url" : undefined,
  );
}

/** Runs what was sent from a live post's page. An act of the other side does not exist for this one. */
export async function runLiveAct(actor: PartyActor, request: Request, params: Params) {
  const { number, deliverableId = "" } = params;
  const here = `/deals/${number}/deliverables/${deliverableId}/live`;
  const isFile = request.headers.get("content-type")?.startsWith("multipart/") ?? false;
  if (actor.kind === "brand") {
    const intent = isFile ? null : (await readForm(request)).get("intent");
    if (intent !== "settle_watch") return refusalResponse(refuse("not_found"));
    valueOrRefusal(await settleWatch(actor, deliverableId));
    return redirect(`${here}?done=settle_watch`);
  }
  if (isFile) return screenshot(actor, request, deliverableId, here);
  const body = await readForm(request);
  if (body.get("intent") === "answer_watch") return answer(actor, request, body, deliverableId, here);
  const parsed = await parseForm(request, metricsForm, body);
  if (!parsed.ok) return parsed.response;
  const { day, ...numbers } = parsed.value;
  const entered = await enterMetrics(actor, { deliverableId, day, numbers });
  if (entered.ok) return redirect(here);
  return formRefusal(parsed.submission, entered, entered.code === "bad_day" ? "day" : undefined);
}
