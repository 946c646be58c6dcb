import type { NegotiationView, OfferView, VersionView } from "#app/components/offer/negotiation.ts";
import { formatDay } from "#app/components/ui/format-time.ts";
import type { Side } from "#app/domain/access/actor.ts";
import type { ApplicationState } from "#app/domain/application/application.ts";
import { countersLeft, mayDo, OFFER_ACTS, type OfferAct } from "#app/domain/offer/negotiation.ts";
import type { OfferState } from "#app/domain/offer/offer.ts";
import { termsDiff } from "#app/domain/offer/terms-diff.ts";
import { readTerms, type TermsBody } from "#app/domain/offer/terms.ts";

interface OfferRow {
  id: string;
  state: OfferState;
  proposedBy: Side;
  message: string;
  declineReason: string | null;
  createdAt: Date;
  expiresAt: Date;
  extendedAt: Date | null;
  answersId: string | null;
  terms: { version: number; sha256: string; body: unknown };
}

/** An application with all its offers, newest first. */
interface Negotiated {
  state: ApplicationState;
  now: Date;
  creator: { displayName: string };
  brief: { brand: { name: string } };
  offers: readonly OfferRow[];
}

interface Reader {
  side: Side;
  /** Whether the reader's role may answer offers. */
  mayAct: boolean;
  timeZone: string;
}

function offerView({ terms, ...offer }: OfferRow, body: TermsBody, state: ApplicationState): OfferView {
  const { id, proposedBy, message, createdAt, expiresAt, extendedAt } = offer;
  return {
    ...{ id, proposedBy, message, createdAt, expiresAt, extendedAt },
    open: state === "offered" && offer.state === "open",
    state: offer.state,
    version: terms.version,
    sha256: terms.sha256,
    terms: body,
  };
}

function versionViews(rows: readonly OfferRow[], bodies: readonly TermsBody[], day: (at: string) => string) {
  return rows.map((row, at): VersionView => {
    const body = bodies[at] ?? readTerms(row.terms.body);
    const before = bodies[at + 1];
    const { state, proposedBy, createdAt, message, declineReason } = row;
    return {
      ...{ state, proposedBy, createdAt, message, declineReason, version: row.terms.version },
      gross: BigInt(body.totals.gross),
      net: BigInt(body.totals.net),
      cost: BigInt(body.totals.cost),
      currency: body.currency,
      changes: before ? termsDiff(before, body, day) : null,
    };
  });
}

const NOTHING = Object.fromEntries(OFFER_ACTS.map((act) => [act, false])) as Record<OfferAct, boolean>;

/** What one side sees of an application's offers; null while there is none. */
export function negotiationView(of: Negotiated, reader: Reader): NegotiationView | null {
  const [newest] = of.offers;
  if (!newest) return null;
  const bodies = of.offers.map((row) => readTerms(row.terms.body));
  const body = bodies[0] ?? readTerms(newest.terms.body);
  const { side, mayAct, timeZone } = reader;
  const countersMade = of.offers.filter((row) => row.answersId !== null).length;
  const table = { countersMade, limits: body.policy };
  const open = of.state === "offered" && newest.state === "open";
  return {
    side,
    brandName: of.brief.brand.name,
    creatorName: of.creator.displayName,
    offer: offerView(newest, body, of.state),
    may: open && mayAct ? mayDo(side, newest, table, of.now) : NOTHING,
    countersLeft: countersLeft(countersMade, body.policy),
    versions: versionViews(of.offers, bodies, (at) => formatDay(new Date(at), timeZone, of.now)),
  };
}
