/**
 * Who may open what. Every path of the route table stands here, with what each kind of person gets. A route that is
 * missing fails the test, and so does one that answers otherwise.
 */
export const PEOPLE = [
  "visitor",
  "brand",
  "reviewer",
  "otherBrand",
  "creator",
  "otherCreator",
  "admin",
  "moderator",
] as const;
export type Person = (typeof PEOPLE)[number];

/** `in`: opened or acted on; `login`: sent to the sign-in page; the others are the status. */
export type Outcome = "in" | "login" | 403 | 404 | 405 | 400;
type Row = Record<Person, Outcome>;

const row = (visitor: Outcome, rest: Outcome, own: Partial<Row> = {}): Row => ({
  visitor,
  brand: rest,
  reviewer: rest,
  otherBrand: rest,
  creator: rest,
  otherCreator: rest,
  admin: rest,
  moderator: rest,
  ...own,
});

const anyone = row("in", "in");
const signedIn = row("login", "in");
const dealViewers = row("login", 404, {
  brand: "in",
  reviewer: "in",
  creator: "in",
  admin: "in",
  moderator: "in",
});
const dealCreator = row("login", 404, { creator: "in" });
const brands = row("login", 404, { brand: "in", reviewer: "in", otherBrand: "in" });
const ownBrand = row("login", 404, { brand: "in", reviewer: "in" });
const writers = row("login", 404, { brand: "in", reviewer: 403, otherBrand: "in" });
const ownWriters = row("login", 404, { brand: "in", reviewer: 403 });
const creators = row("login", 404, { creator: "in", otherCreator: "in" });
const admins = row("login", 404, { admin: "in", moderator: "in" });
const superadmins = row("login", 404, { admin: "in", moderator: 403 });
const nothing = row(404, 404);
const noGet = row(405, 405);

export const READ: Record<string, Row> = {
  "/": anyone,
  "/briefs": anyone,
  "/briefs/:slug": anyone,
  "/briefs/:slug/apply": creators,
  "/brands/:slug": anyone,
  "/verify": anyone,
  "/join": anyone,
  "/join/:side": anyone,
  "/check-email": anyone,
  "/verify-email": anyone,
  "/sign-in": anyone,
  "/forgot-password": anyone,
  "/reset-password": anyone,
  "/auth/continue": row("login", "in"),
  "/auth/sign-out": noGet,
  "/account": signedIn,
  "/account/confirm-email": anyone,
  "/notifications": signedIn,
  "/brand": brands,
  "/brand/setup": brands,
  "/brand/settings": brands,
  "/brand/briefs": brands,
  "/brand/briefs/new": writers,
  "/brand/briefs/:briefId": ownBrand,
  "/brand/briefs/:briefId/edit": ownWriters,
  "/brand/briefs/:briefId/applications": ownBrand,
  "/brand/applications/:id": ownBrand,
  "/creator": creators,
  "/creator/setup": creators,
  "/creator/profile": creators,
  "/creator/accounts/new": creators,
  "/creator/accounts/:id/stats": row("login", 404, { creator: "in" }),
  "/creator/applications": creators,
  "/creator/applications/:id": row("login", 404, { creator: "in" }),
  "/creator/money": creators,
  "/creator/payouts/setup": noGet,
  "/creator/payouts/return": creators,
  "/deals": signedIn,
  "/deals/:number": dealViewers,
  "/deals/:number/contract": dealViewers,
  "/deals/:number/deliverables/:deliverableId/draft": dealCreator,
  "/deals/:number/deliverables/:deliverableId/upload": noGet,
  "/deals/:number/fund": noGet,
  "/deals/:number/funded": ownBrand,
  "/files/:fileId": dealViewers,
  "/admin": admins,
  "/admin/briefs/:id": admins,
  "/admin/money": superadmins,
  "/admin/jobs": superadmins,
  "/admin/settings": admins,
  "/webhooks/stripe": noGet,
  "/webhooks/stripe-connect": noGet,
  "/resources/theme": noGet,
  "/health/live": anyone,
  "/health/ready": anyone,
  "/dev/ui": anyone,
  "/dev/clock": anyone,
  "/dev/mail": anyone,
  "/dev/mail/:id": nothing,
  "/dev/mail/:id/body": nothing,
  "/*": nothing,
};
