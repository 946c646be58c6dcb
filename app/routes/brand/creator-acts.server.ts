import type { SubmissionResult } from "@conform-to/react";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { addToList } from "#app/domain/directory/add-to-list.server.ts";
import { invite } from "#app/domain/directory/invite.server.ts";
import { inviteForm, noteForm } from "#app/domain/directory/list-forms.ts";
import { removeNote } from "#app/domain/directory/remove-note.server.ts";
import { takeOffList } from "#app/domain/directory/take-off-list.server.ts";
import { writeNote } from "#app/domain/directory/write-note.server.ts";
import { refuse, sentenceOf, statusOf, type Result } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";

export type ProfileDone = "noted" | "removed" | "listed" | "unlisted" | "invited";

/** What the page shows when an act was not carried out: beside its form, or as a sentence. */
export interface NotDone {
  form: "note" | "invite" | null;
  result: SubmissionResult<string[]> | null;
  refused: string | null;
}
type Outcome = { done: ProfileDone } | { status: number; not: NotDone };

const textOf = (body: FormData, name: string) => {
  const value = body.get(name);
  return typeof value === "string" ? value : "";
};

function plain(result: Result<unknown>, done: ProfileDone): Outcome {
  if (result.ok) return { done };
  return { status: statusOf(result), not: { form: null, result: null, refused: sentenceOf(result) } };
}

const wrong = (form: "note" | "invite", result: SubmissionResult<string[]>, status = 422): Outcome => ({
  status,
  not: { form, result, refused: null },
});

async function note(actor: BrandActor, handle: string, request: Request, body: FormData): Promise<Outcome> {
  const form = await parseForm(request, noteForm, body);
  if (!form.ok) return wrong("note", form.response.data.result);
  const result = await writeNote(actor, handle, form.value.text);
  if (result.ok) return { done: "noted" };
  return wrong("note", formRefusal(form.submission, result).data.result, statusOf(result));
}

async function ask(actor: BrandActor, handle: string, request: Request, body: FormData): Promise<Outcome> {
  const form = await parseForm(request, inviteForm, body);
  if (!form.ok) return wrong("invite", form.response.data.result);
  const result = await invite(actor, handle, form.value);
  if (result.ok) return { done: "invited" };
  return wrong("invite", formRefusal(form.submission, result).data.result, statusOf(result));
}

/** Carries out what a brand does on a creator's page, by its intent. */
export async function actOnCreator(
  actor: BrandActor,
  handle: string,
  request: Request,
  body: FormData,
): Promise<Outcome> {
  switch (body.get("intent")) {
    case "note":
      return note(actor, handle, request, body);
    case "remove_note":
      return plain(await removeNote(actor, textOf(body, "noteId")), "removed");
    case "put_on":
      return plain(await addToList(actor, textOf(body, "listId"), handle), "listed");
    case "take_off":
      return plain(await takeOffList(actor, textOf(body, "listId"), handle), "unlisted");
    case "invite":
      return ask(actor, handle, request, body);
    default:
      return plain(refuse("not_found"), "noted");
  }
}

/** What the page says after an act. */
export function doneWords(done: string | null, name: string): string | null {
  const words: Record<ProfileDone, string> = {
    noted: "The note is saved for your team.",
    removed: "The note is removed.",
    listed: `${name} is on the list.`,
    unlisted: `${name} is off the list.`,
    invited: `Invitation sent. ${name} reads it in the app and by email; applying accepts it.`,
  };
  return done && Object.hasOwn(words, done) ? words[done as ProfileDone] : null;
}
