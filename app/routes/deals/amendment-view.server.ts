import type { AdminActor, PartyActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { monthTerms } from "#app/domain/amendment/amended-terms.ts";
import { canAmendDeal, canAmendItem, AMENDMENT_KINDS, isOpen } from "#app/domain/amendment/amendment.ts";
import {
  AMENDMENT_CONSENT,
  AMENDMENT_CONSENT_TEXTS,
  amendmentDocument,
  CLICK_CONSENT,
} from "#app/domain/amendment/document.ts";
import { amendmentsOf } from "#app/domain/amendment/load.server.ts";
import { LICENCE_LINE } from "#app/domain/account/platforms.ts";
import { itemWords } from "#app/domain/contract/clauses.ts";
import { asksPassword } from "#app/domain/contract/sign-again.ts";
import { dealTitle } from "#app/domain/deal/load.server.ts";
import type { MarketPolicy } from "#app/domain/deal/policy.ts";
import { termsDiff } from "#app/domain/offer/terms-diff.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import { refuse } from "#app/domain/refusal.ts";
import { formatDay } from "#app/components/ui/format-time.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

type Viewer = PartyActor | AdminActor;
export type AmendableDeal = NonNullable<Awaited<ReturnType<typeof amendmentsOf>>>;
type Row = AmendableDeal["amendments"][number];

/** The deal that the address names with its amendments, as this actor may see it; 404 when there is none. */
export async function amendableDeal(actor: Viewer, number: string | undefined): Promise<AmendableDeal> {
  return (await amendmentsOf(actor, Number(number))) ?? refusalResponse(refuse("not_found"));
}

/** What every page about a deal's amendments says of the deal. */
export function dealLine(actor: Viewer, deal: AmendableDeal) {
  const open = deal.amendments.find(({ state }) => isOpen(state));
  return {
    number: deal.number,
    title: dealTitle(deal),
    ...{ currency: deal.currency, side: actor.kind, timeZone: actor.timeZone },
    brandName: deal.brand.name,
    creatorName: deal.creator.displayName,
    month: deal.programme ? deal.period : null,
    openNumber: open?.number ?? null,
    /** What this reader can propose now. */
    kinds:
      actor.kind !== "admin" && can(actor, "contract.sign") && !open
        ? AMENDMENT_KINDS.filter((kind) => canAmendDeal(kind, deal.state, deal.deliverables))
        : [],
  };
}

/** The pieces of work that this kind of amendment can be about now, with what a form begins with. */
export function itemsFor(deal: AmendableDeal, kind: (typeof AMENDMENT_KINDS)[number]) {
  const words = deal.deliverables.map((item) => itemWords(item));
  return deal.deliverables
    .filter((item) => item.format !== LICENCE_LINE && canAmendItem(kind, item.state))
    .map((item) => {
      const label = words[item.position] ?? "";
      const alike = words.filter((one) => one === label).length > 1;
      const { position, state, gross, dueAt, publishFrom, publishTo } = item;
      return {
        ...{ position, state, gross, dueAt, publishFrom, publishTo },
        label: alike ? `${position + 1}. ${label}` : label,
      };
    });
}

function consentOf({ byClick }: Row): string {
  return AMENDMENT_CONSENT_TEXTS[byClick ? CLICK_CONSENT : AMENDMENT_CONSENT] ?? "";
}

/** One amendment: the redline in the reader's days, who signed, what moves, and what the reader can do. */
export function amendmentView(
  actor: Viewer,
  deal: AmendableDeal,
  row: Row,
  now: Date,
  { signAgainAmount }: Pick<MarketPolicy, "signAgainAmount">,
) {
  const after = readTerms(row.terms.body);
  const before = monthTerms(readTerms(row.baseTerms.body), deal.period);
  const day = (instant: string) => formatDay(new Date(instant), actor.timeZone, now, actor.locale);
  const signed = row.signatures.map(({ side, typedName, signedAt, hash }) => ({
    side,
    typedName,
    signedAt,
    hash,
  }));
  const party = actor.kind !== "admin";
  const inTime = row.dueAt !== null && row.dueAt > now;
  const signing = row.state === "signing" && party && can(actor, "contract.sign");
  const mine = signed.some(({ side }) => side === actor.kind);
  const { number, kind, state, byClick, message, proposedBy, added, returned } = row;
  return {
    ...{ number, kind, state, byClick, message, proposedBy, added, returned, signed },
    ...{ createdAt: row.createdAt, dueAt: row.dueAt, signedAt: row.signedAt, inForceAt: row.inForceAt },
    ...{ endedAt: row.endedAt, endReason: row.endReason, sealedFileId: row.sealedFileId },
    ...{ baseVersion: row.baseTerms.version, version: row.terms.version },
    changes: termsDiff(before, after, day),
    askPassword: !byClick && asksPassword(after, signAgainAmount),
    document: amendmentDocument.parse(row.document),
    ...{ documentSha256: row.documentSha256, termsSha256: row.terms.sha256, consent: consentOf(row) },
    may: {
      sign: signing && inTime && !mine,
      withdraw: signing && proposedBy === actor.kind,
      decline: signing && proposedBy !== actor.kind,
      fund: state === "funding" && actor.kind === "brand" && can(actor, "deal.fund") && inTime,
    },
  };
}
export type AmendmentView = ReturnType<typeof amendmentView>;
