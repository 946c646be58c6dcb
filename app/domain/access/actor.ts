export type BrandRole = "owner" | "manager" | "reviewer" | "finance";
export type AdminRole = "moderator" | "finance" | "superadmin";
export type Side = "brand" | "creator";

interface Person {
  userId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  timeZone: string;
  locale: string;
}

/** Nobody is signed in. */
export interface Visitor {
  kind: "visitor";
  timeZone: string;
  locale: string;
}

/** A member of a brand's team, acting for that brand. */
export interface BrandActor extends Person {
  kind: "brand";
  brandId: string;
  brandName: string;
  brandSlug: string;
  role: BrandRole;
}

export interface CreatorActor extends Person {
  kind: "creator";
  creatorId: string;
  handle: string;
}

export interface AdminActor extends Person {
  kind: "admin";
  role: AdminRole;
}

/** Signed up, but the brand or the creator profile is not there yet. */
export interface NewcomerActor extends Person {
  kind: "newcomer";
  joining: Side;
}

/** A timer or a job: the marketplace itself. */
export interface SystemActor {
  kind: "system";
}

export const SYSTEM: SystemActor = { kind: "system" };

export type SignedInActor = BrandActor | CreatorActor | AdminActor | NewcomerActor;
export type Actor = Visitor | SignedInActor | SystemActor;
export type PartyActor = BrandActor | CreatorActor;
