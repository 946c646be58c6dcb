import type { SubmissionResult } from "@conform-to/zod/v4";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { addNote } from "#app/domain/application/add-note.server.ts";
import { offerForm } from "#app/domain/application/apply-form.ts";
import { criteriaFor, declineForm } from "#app/domain/application/decline-words.ts";
import { decline } from "#app/domain/application/decline.server.ts";
import { applicationForBrand, type BrandApplication } from "#app/domain/application/desk.server.ts";
import { noteForm } from "#app/domain/application/note-form.ts";
import { shortlist } from "#app/domain/application/shortlist.server.ts";
import { makeOffer } from "#app/domain/offer/make-offer.server.ts";
import { refuse, sentenceOf, statusOf, type Refusal } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { declineFacts } from "./application-view.ts";

export type Decided = "shortlisted" | "offered" | "declined" | "noted";

/** What a page shows when a decision was not carried out. */
export interface NotDecided {
  applicationId: string;
  intent: "shortlist" | "offer" | "decline" | "note" | "answer";
  /** For the form that was sent; null where there was nothing to fill in. */
  result: SubmissionResult<string[]> | null;
  refused: string | null;
}

type Outcome = { done: Decided } | { status: number; not: NotDecided };

interface Sent {
  actor: BrandActor;
  application: BrandApplication;
  request: Request;
  body: FormData;
}

const refusedAct = (id: string, intent: NotDecided["intent"], refusal: Refusal): Outcome => ({
  status: statusOf(refusal),
  not: { applicationId: id, intent, result: null, refused: sentenceOf(refusal) },
});

const refusedForm = (
  id: string,
  intent: NotDecided["intent"],
  result: SubmissionResult<string[]>,
  status = 422,
) => ({ status, not: { applicationId: id, intent, result, refused: null } }) satisfies Outcome;

async function keep({ actor, application: { id } }: Sent): Promise<Outcome> {
  const result = await shortlist(actor, id);
  return result.ok ? { done: "shortlisted" } : refusedAct(id, "shortlist", result);
}

async function offer({ actor, application, request, body }: Sent): Promise<Outcome> {
  const { id, brief } = application;
  const form = await parseForm(
    request,
    offerForm(brief.pricing === "none" ? [] : brief.deliverables, brief.currency),
    body,
  );
  if (!form.ok) return refusedForm(id, "offer", form.response.data.result);
  const { message, prices, law } = form.value;
  const result = await makeOffer(actor, {
    applicationId: id,
    ...{ message, law },
    prices: brief.deliverables.map((line) => ({
      briefDeliverableId: line.id,
      amount: prices[line.id] ?? 0n,
    })),
  });
  if (result.ok) return { done: "offered" };
  return refusedForm(id, "offer", formRefusal(form.submission, result).data.result, statusOf(result));
}

async function turnDown({ actor, application, request, body }: Sent): Promise<Outcome> {
  const { id } = application;
  const form = await parseForm(request, declineForm, body);
  if (!form.ok) return refusedForm(id, "decline", form.response.data.result);
  const { code, note } = form.value;
  const failedCriteria = criteriaFor(code, declineFacts(application, application));
  const result = await decline(actor, { applicationId: id, code, note, failedCriteria });
  if (result.ok) return { done: "declined" };
  return refusedForm(id, "decline", formRefusal(form.submission, result).data.result, statusOf(result));
}

async function note({ actor, application: { id }, request, body }: Sent): Promise<Outcome> {
  const form = await parseForm(request, noteForm, body);
  if (!form.ok) return refusedForm(id, "note", form.response.data.result);
  const result = await addNote(actor, id, form.value.body);
  if (result.ok) return { done: "noted" };
  return refusedForm(id, "note", formRefusal(form.submission, result).data.result, statusOf(result));
}

/** Carries out a decision about one of the brand's applications (shortlist, offer, decline), or adds a note; by its intent. */
export async function decide(
  actor: BrandActor,
  id: string,
  request: Request,
  body: FormData,
): Promise<Outcome> {
  const application = await applicationForBrand(actor, id);
  if (!application) return refusalResponse(refuse("not_found"));
  const sent = { actor, application, request, body };
  const intent = body.get("intent");
  if (intent === "shortlist") return keep(sent);
  if (intent === "note") return note(sent);
  if (intent === "offer") return offer(sent);
  return intent === "decline" ? turnDown(sent) : refusalResponse(refuse("not_found"));
}

/** What the page says after a decision. */
export function decidedWords(done: string | null, name: string | null, offerHours: number): string | null {
  if (!name) return null;
  if (done === "shortlisted")
    return `${name} is on the shortlist. The answer is still owed by the same time.`;
  if (done === "noted") return "Note added. Whoever it names was told.";
  if (done === "countered") return `Counter-offer sent. It is ${name}’s turn.`;
  if (done === "extended") return `You have more time. ${name} has been told.`;
  if (done === "offer-declined")
    return `Counter-offer declined. ${name} has been told and stays on the shortlist.`;
  if (done === "offered")
    return `Offer sent. ${name} has ${offerHours}\u00a0h to accept, counter or decline.`;
  return done === "declined" ? `Declined. ${name} reads the reason now.` : null;
}
