import { formatInstant } from "#app/components/ui/format-time.ts";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { monthTerms, type AmendmentKind } from "#app/domain/amendment/amended-terms.ts";
import { owesDraft } from "#app/domain/amendment/amendment.ts";
import { dateIn } from "#app/domain/brief/deadline.ts";
import { timeWords } from "#app/domain/contract/clauses.ts";
import { decimalOf } from "#app/domain/ledger/money.ts";
import { suggestedPrice } from "#app/domain/licence/licence.ts";
import { basisOf, commissionPaid, firstLicence } from "#app/domain/licence/queries.server.ts";
import { dayOf, WITHOUT_END } from "#app/domain/offer/counter-form.ts";
import { readTerms, type TermsBody } from "#app/domain/offer/terms.ts";
import { itemsFor, type AmendableDeal } from "./amendment-view.server.ts";

const MORE = [30, 90, 180, 365];
const USUAL = 90;

/** The terms to choose from: some days more than now, or than have passed since the end. */
function licenceStart(body: TermsBody, startsAt: Date | null, now: Date) {
  const { termDays, media, territory, paidMedia } = body.licence;
  const passed = startsAt ? Math.ceil((now.getTime() - startsAt.getTime()) / 86_400_000) : 0;
  const fromDays = termDays === null ? null : Math.max(termDays, passed);
  const asNow = {
    value: String(termDays ?? WITHOUT_END),
    label: termDays === null ? "Without end, as now" : `${termDays} days, as now`,
  };
  const longer =
    fromDays === null
      ? []
      : [
          ...MORE.map((more) => ({
            value: String(fromDays + more),
            label: `${fromDays + more} days, ${more} more than ${fromDays > (termDays ?? 0) ? "today" : "now"}`,
          })),
          { value: WITHOUT_END, label: "Without end" },
        ];
  return { fromDays, termOptions: [asNow, ...longer], ...{ media, territory, paidMedia } };
}

/** What the form of one kind of change begins with: the terms as they stand, and what the address asks for. */
export async function proposalStart(
  actor: PartyActor,
  deal: AmendableDeal,
  kind: AmendmentKind,
  asked: URLSearchParams,
  now: Date,
) {
  const { timeZone } = actor;
  const body = monthTerms(readTerms(deal.terms.body), deal.period);
  const items = itemsFor(deal, kind);
  const item = items.find(({ position }) => String(position) === asked.get("item")) ?? items[0];
  const first = kind === "licence" ? await firstLicence(deal.id) : null;
  const commission = kind === "licence" && body.commission ? await commissionPaid(deal.id) : 0n;
  const basis = basisOf(body, commission);
  const licence = { ...licenceStart(body, first?.startsAt ?? null, now), basis };
  const more = licence.fromDays === null ? null : licence.fromDays + USUAL;
  const usual = { days: more === null ? 0 : USUAL, addsPaidAds: false, addedMedia: 0 };
  const price = suggestedPrice(basis.amount, usual, body.currency);
  const start: Record<string, string | string[]> = {
    kind,
    position: String(item?.position ?? ""),
    rounds: "1",
    quantity: "1",
    price: kind === "licence" && basis.from !== "nothing" ? decimalOf(price, deal.currency) : "",
    publishFrom: dayOf(item?.publishFrom?.toISOString() ?? null, timeZone),
    publishTo: dayOf(item?.publishTo?.toISOString() ?? null, timeZone),
    term: String(more ?? WITHOUT_END),
    media: licence.media,
    territory: licence.territory,
    paidMedia: licence.paidMedia ? "on" : "",
  };
  return {
    ...{ kind, start, licence, today: dateIn(now, timeZone) },
    signWithin: timeWords(body.policy.signHours),
    items: items.map(({ position, label, gross, state, dueAt }) => ({
      ...{ position, label, gross, owesDraft: owesDraft(state) },
      posted: !(deal.deliverables.find((one) => one.position === position)?.contentOnly ?? true),
      due: dueAt && formatInstant(dueAt, timeZone, now),
    })),
  };
}
