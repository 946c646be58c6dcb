import type { TermsBody } from "#app/domain/offer/terms.ts";
import type { DealCourse } from "./past-course.ts";
import type { Doer, PastEvent } from "./past-events.ts";
import type { People, Piece } from "./past-pieces.ts";

function pieceEvents(
  { label, item, course, url }: Piece,
  currency: string,
  { brand, creator }: People,
): PastEvent[] {
  const events: PastEvent[] = [];
  const add = (at: Date, by: Doer, event: PastEvent["event"]) => void events.push({ at, by, event });
  for (const [index, { at, decidedAt, decision }] of course.drafts.entries()) {
    const draft = { deliverable: label, version: index + 1 };
    add(at, creator, { type: "draft.submitted", ...draft });
    if (decision === "changes_requested")
      add(decidedAt, brand, { type: "draft.changes_requested", ...draft, round: index + 1 });
    else {
      const automatic = decision === "auto_approved";
      add(decidedAt, automatic ? null : brand, { type: "draft.approved", ...draft, automatic });
    }
  }
  const { postedAt, acceptedAt, paidAt } = course;
  if (postedAt) add(postedAt, creator, { type: "live.submitted", deliverable: label, url });
  add(acceptedAt, brand, { type: "deliverable.accepted", deliverable: label, automatic: false });
  const money = { amount: String(BigInt(item.gross) - BigInt(item.creatorFee)), currency };
  const releaseAt = new Date(paidAt.getTime() - 4 * 60_000).toISOString();
  add(acceptedAt, null, { type: "payout.scheduled", ...money, releaseAt });
  add(paidAt, null, { type: "payout.paid", ...money });
  return events;
}

/** What the timeline of a finished deal tells; `document` is the digest of its contract. */
export function eventsOf(
  body: TermsBody,
  sha256: string,
  course: DealCourse,
  pieces: readonly Piece[],
  { brand, creator, handle }: People,
  document: string,
): PastEvent[] {
  const { currency, totals } = body;
  const { agreedAt, signedAt, fundedAt, completedAt } = course;
  const agreed = { gross: totals.gross, currency, terms: 1, termsSha256: sha256 };
  const money = { amount: totals.cost, currency };
  const between = new Date((signedAt.getTime() + agreedAt.getTime()) / 2);
  return [
    { at: agreedAt, by: creator, event: { type: "deal.agreed", ...agreed } },
    {
      at: between,
      by: creator,
      event: { type: "contract.signed", side: "creator", typedName: creator.name },
    },
    { at: signedAt, by: brand, event: { type: "contract.signed", side: "brand", typedName: brand.name } },
    { at: signedAt, by: brand, event: { type: "contract.completed", documentSha256: document } },
    { at: fundedAt, by: brand, event: { type: "deal.checkout_opened", ...money } },
    { at: fundedAt, by: null, event: { type: "deal.funded", ...money } },
    ...pieces.flatMap((piece) => pieceEvents(piece, currency, { brand, creator, handle })),
    { at: completedAt, by: null, event: { type: "deal.completed" } },
  ];
}
