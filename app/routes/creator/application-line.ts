import type { ApplicationLineView } from "#app/components/application/application-line.tsx";
import { declineSentences } from "#app/domain/application/decline-words.ts";
import type { ApplicationRow } from "#app/domain/application/queries.server.ts";
import { standingOf } from "#app/domain/application/standing.ts";
import { readTerms } from "#app/domain/offer/terms.ts";

/** What a list shows of one of the creator's applications. */
export function lineView(row: ApplicationRow, now: Date): ApplicationLineView {
  const { offer, brief, deal, failedCriteria, declineCode, ...rest } = row;
  const open = offer?.state === "open" ? offer : null;
  return {
    id: rest.id,
    title: brief.title,
    brandName: brief.brand.name,
    state: rest.state,
    asked: rest.gross,
    offered: open ? BigInt(readTerms(open.terms.body).totals.gross) : null,
    offerBy: open?.proposedBy ?? null,
    currency: brief.currency,
    submittedAt: rest.submittedAt,
    answerDueAt: rest.answerDueAt,
    answeredAt: rest.answeredAt,
    endedAt: rest.endedAt,
    dealNumber: deal?.number ?? null,
    standing: standingOf(rest, open, now),
    reason: rest.state === "declined" ? declineSentences(declineCode ?? "", failedCriteria) : [],
  };
}
