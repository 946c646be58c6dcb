import type { RegisterPage, RegisterRow } from "#app/components/licence/licence-register.tsx";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { countryName } from "#app/domain/account/countries.ts";
import { LICENCE_MEDIA_NAMES } from "#app/domain/brief/brief-words.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { itemWords } from "#app/domain/contract/clauses.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { daysLeft, LICENCE_FILTERS, licenceState, suggestedPrice } from "#app/domain/licence/licence.ts";
import { licencePage, type LicenceRow } from "#app/domain/licence/queries.server.ts";

const listed = (words: string[], none: string) => words.join(", ") || none;
const medium = (code: string) => (LICENCE_MEDIA_NAMES as Record<string, string>)[code] ?? code;

function rowView(row: LicenceRow, side: PartyActor["kind"], now: Date): RegisterRow {
  const { media, paidMedia, territory, termDays } = row.licence;
  const where = [...media.map(medium), ...(paidMedia && !media.includes("paid_social") ? ["Paid ads"] : [])];
  const extendable = row.dealState === "active" || row.dealState === "completed";
  const quarter = { days: 90, addsPaidAds: false, addedMedia: 0 };
  const price = suggestedPrice(row.basis.amount, quarter, row.currency);
  const { id, dealNumber, briefTitle, url, startsAt, endsAt } = row;
  return {
    ...{ id, dealNumber, briefTitle, url, startsAt, endsAt },
    label: itemWords(row),
    other: side === "brand" ? row.creatorName : row.brandName,
    state: licenceState(row, now),
    daysLeft: endsAt && daysLeft(endsAt, now),
    media: listed(where, "Only the post itself"),
    territory: listed(territory.map(countryName), "Worldwide"),
    term: termDays === null ? "an unlimited time" : `${termDays} days`,
    mayExtend: extendable && endsAt !== null,
    offer: row.basis.from === "nothing" ? null : formatMoney(price, row.currency),
  };
}

/** A page of the register as the address asks for it, for whoever it is about. */
export async function registerPage(actor: PartyActor, request: Request, now: Date): Promise<RegisterPage> {
  const asked = new URL(request.url).searchParams;
  const filter = LICENCE_FILTERS.find((one) => one === asked.get("show")) ?? "current";
  const found = await licencePage(actor, filter, readCursor(asked.get("from")));
  return {
    ...{ filter, now, side: actor.kind, timeZone: actor.timeZone },
    ...{ next: found.next, previous: found.previous, mayExtend: can(actor, "contract.sign") },
    rows: found.rows.map((row) => rowView(row, actor.kind, now)),
  };
}
