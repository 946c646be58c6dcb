import type { Side } from "#app/domain/access/actor.ts";
import type { OfferAct } from "#app/domain/offer/negotiation.ts";
import type { TermsChange } from "#app/domain/offer/terms-diff.ts";
import type { TermsBody } from "#app/domain/offer/terms.ts";

/** An offer with its terms as they were hashed. */
export interface OfferView {
  id: string;
  open: boolean;
  state: string;
  proposedBy: Side;
  message: string;
  version: number;
  sha256: string;
  terms: TermsBody;
  createdAt: Date;
  expiresAt: Date;
  extendedAt: Date | null;
}

/** One version of the terms, with what it changed against the one before; null for the first. Minor units. */
export interface VersionView {
  version: number;
  proposedBy: Side;
  state: string;
  createdAt: Date;
  message: string;
  declineReason: string | null;
  gross: bigint;
  net: bigint;
  cost: bigint;
  currency: string;
  changes: TermsChange[] | null;
}

/** What both sides see of an application's offers: the same numbers, each with the acts that are its own. */
export interface NegotiationView {
  side: Side;
  brandName: string;
  creatorName: string;
  /** The newest offer. */
  offer: OfferView;
  may: Record<OfferAct, boolean>;
  countersLeft: number;
  /** Newest first. */
  versions: VersionView[];
}

type Names = Pick<NegotiationView, "side" | "brandName" | "creatorName">;

/** What the reader calls a side: "You", or its name. */
export const nameOf = (view: Names, side: Side): string =>
  view.side === side ? "You" : side === "brand" ? view.brandName : view.creatorName;

/** The name of whoever sits across from the reader. */
export const otherName = (view: Names): string => (view.side === "brand" ? view.creatorName : view.brandName);

/** "offer", or "counter-offer" for what a creator proposes or answers an offer with. */
export const offerWord = ({ offer, versions }: Pick<NegotiationView, "offer" | "versions">): string =>
  offer.proposedBy === "creator" || versions.length > 1 ? "counter-offer" : "offer";
