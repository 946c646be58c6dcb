import { data, redirect } from "@remix-run/node";
import type { PartyActor } from "#app/domain/access/actor.ts";
import type { CompetitorTie } from "#app/domain/competition/competition-view.ts";
import type { ExclusivityClash } from "#app/domain/competition/exclusivity-clash.ts";
import { counterEdits, counterForm } from "#app/domain/offer/counter-form.ts";
import { counterOffer } from "#app/domain/offer/counter-offer.server.ts";
import { hrefFor } from "#app/domain/offer/message-data.ts";
import { refuse, sentenceOf, statusOf, type Refusal } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import type { negotiationView } from "./negotiation-view.ts";

type Table = ReturnType<typeof negotiationView>;

/** Why this table takes no counter-offer from its reader now; null when it does. */
export function noCounter(table: Table): Refusal | null {
  if (!table?.offer.open) return refuse("wrong_state");
  if (table.may.counter) return null;
  if (table.may.accept)
    return refuse("counters_used", { limit: String(table.offer.terms.policy.counterLimit) });
  return refuse(table.offer.proposedBy === table.side ? "not_your_turn" : "offer_expired");
}

/** What the page of a counter-offer shows. */
export function counterPage(
  actor: PartyActor,
  applicationId: string,
  title: string,
  table: Table,
  now: Date,
  { clashes = [], ties = [] }: { clashes?: ExclusivityClash[]; ties?: CompetitorTie[] } = {},
) {
  const refused = noCounter(table);
  return data(
    {
      ...{ applicationId, title, now, clashes, ties },
      table: refused ? null : table,
      why: refused ? sentenceOf(refused) : null,
      timeZone: actor.timeZone,
    },
    { status: refused ? statusOf(refused) : 200 },
  );
}

/**
 * Reads the form and makes the counter-offer. The form is checked against the terms that it was filled in from, which
 * are those of the offer that it names; when that is not on the table any more, the verb says so.
 */
export async function sendCounter(actor: PartyActor, request: Request, applicationId: string, table: Table) {
  const body = await readForm(request);
  const terms = table?.offer.terms;
  if (!terms) return refusedPage(refuse("wrong_state"));
  const form = await parseForm(request, counterForm(terms), body);
  if (!form.ok) return form.response;
  const { offerId, message } = form.value;
  const result = await counterOffer(actor, {
    offerId,
    message,
    ...counterEdits(form.value, terms, actor.timeZone),
  });
  const said = actor.kind === "brand" ? "done=countered" : "countered";
  if (result.ok) return redirect(`${hrefFor(actor.kind, applicationId)}?${said}`);
  return formRefusal(form.submission, result);
}

function refusedPage(refusal: Refusal) {
  return data(
    { result: { status: "error" as const, error: { "": [sentenceOf(refusal)] } } },
    { status: statusOf(refusal) },
  );
}
