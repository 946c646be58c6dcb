/**
 * Who may open what. Every path of the route table stands here, with what each kind of person gets. A route that is
 * missing fails the test, and so does one that answers otherwise.
 */
export const PEOPLE = [
  "visitor",
  "newcomer",
  "brand",
  "reviewer",
  "otherBrand",
  "creator",
  "otherCreator",
  "admin",
  "moderator",
] as const;
export type Person = (typeof PEOPLE)[number];

/**
 * `in`: opened, or looked at and found wanting (409, 422); `login`: sent to the sign-in page; `away`: sent to another
 * page; the others are the status.
 */
export type Outcome = "in" | "login" | "away" | 400 | 403 | 404 | 405;
export type Row = Record<Person, Outcome>;

/** The same for everybody but the visitor, apart from `own`. A newcomer has no pages yet and goes to make a profile. */
const row = (visitor: Outcome, rest: Outcome, own: Partial<Row> = {}): Row => ({
  ...{ visitor, newcomer: rest, brand: rest, reviewer: rest, otherBrand: rest },
  ...{ creator: rest, otherCreator: rest, admin: rest, moderator: rest },
  ...own,
});
/** For people with a profile: 404 for all who are not named. */
const settled = (own: Partial<Row>): Row => row("login", 404, { newcomer: "away", ...own });

const same = (outcome: Outcome) => row(outcome, outcome);
const anyone = same("in");
const signedIn = row("login", "in");
const signedOut = row("in", "away");
const party = { brand: "in", reviewer: "in", creator: "in" } as const;
const dealViewers = settled({ ...party, admin: "in", moderator: "in" });
const dealCreator = settled({ creator: "in" });
const ownParties = settled(party);
const sides = settled({ ...party, otherBrand: "in", otherCreator: "in" });
const brands = settled({ brand: "in", reviewer: "in", otherBrand: "in" });
const ownBrand = settled({ brand: "in", reviewer: "in" });
const writers = settled({ brand: "in", reviewer: 403, otherBrand: "in" });
const ownWriters = settled({ brand: "in", reviewer: 403 });
const signers = settled({ brand: "in", reviewer: 403, creator: "in" });
const ownCreator = settled({ creator: "in" });
const creators = settled({ creator: "in", otherCreator: "in" });
const creatorsAway = settled({ creator: "away", otherCreator: "away" });
const admins = settled({ admin: "in", moderator: "in" });
const superadmins = settled({ admin: "in", moderator: 403 });
const newcomers = (own: Partial<Row> = {}) => row("login", "away", own);

/** What a GET gets. */
export const READ: Record<string, Row> = {
  "/": anyone,
  "/briefs": anyone,
  "/briefs/:slug": anyone,
  "/briefs/:slug/apply": creators,
  "/briefs/:slug/draft": same(405),
  "/briefs/:slug/keep": same("away"),
  "/briefs/:slug/files/:fileId": anyone,
  "/brands/:slug": anyone,
  "/reviews/:kind/:slug": anyone,
  "/report/:kind/:slug": signedIn,
  "/invitations/:code": anyone,
  "/invitations/:code/stop": anyone,
  // Of somebody who lets only brands see it.
  "/creators/:handle": row(404, 404, {
    ...{ brand: "in", reviewer: "in", otherBrand: "in", creator: "in", admin: "in", moderator: "in" },
  }),
  "/verify": anyone,
  "/join": signedOut,
  "/join/:side": signedOut,
  "/check-email": anyone,
  "/verify-email": row("login", "away"),
  "/sign-in": signedOut,
  "/forgot-password": anyone,
  "/reset-password": same("away"),
  "/auth/continue": row("login", "away"),
  "/auth/sign-out": same("away"),
  "/account": signedIn,
  "/account/confirm-email": same("away"),
  "/notifications": signedIn,
  "/unsubscribe": anyone,
  "/brand": brands,
  "/brand/setup": newcomers({ newcomer: "in" }),
  "/brand/settings": brands,
  "/brand/contract-texts": brands,
  "/brand/briefs": brands,
  "/brand/briefs/new": writers,
  "/brand/briefs/:briefId": ownBrand,
  "/brand/briefs/:briefId/edit/:step?": settled({ brand: "away", reviewer: 403 }),
  "/brand/briefs/:briefId/autosave/:step": same(405),
  "/brand/briefs/:briefId/preview": ownBrand,
  "/brand/briefs/:briefId/files": settled({ brand: "away", reviewer: 403 }),
  "/brand/estimate": writers,
  "/brand/briefs/:briefId/applications": ownBrand,
  "/brand/briefs/:briefId/launch": ownBrand,
  "/brand/briefs/:briefId/compare": ownBrand,
  "/brand/applications/:id": ownBrand,
  "/brand/roster": writers,
  "/brand/roster/import": writers,
  "/brand/roster/import/:id": settled({ brand: "in", reviewer: 403 }),
  "/brand/roster/import/:id/progress": settled({ brand: "in", reviewer: 403 }),
  "/brand/roster/import/:id/problems": settled({ brand: "in", reviewer: 403 }),
  "/brand/applications/:id/counter": ownWriters,
  "/brand/creators": brands,
  "/brand/creators/compare": brands,
  "/brand/creators/:handle": brands,
  "/brand/feedback": brands,
  "/brand/competition": brands,
  "/brand/lists": brands,
  "/brand/lists/:id": ownBrand,
  "/creator": creators,
  "/creator/setup": newcomers(),
  "/creator/profile": creators,
  "/creator/accounts/new": creators,
  "/creator/accounts/:id/stats": ownCreator,
  "/creator/accounts/:id/evidence/:snapshotId": ownCreator,
  "/creator/accounts/:id/comments/:snapshotId": ownCreator,
  "/creator/accounts/:id/import": ownCreator,
  "/creator/imports/:importId": ownCreator,
  "/creator/sponsored": creators,
  "/creator/media-kit": creators,
  "/creator/media-kit/work/new": creators,
  "/creator/media-kit/work/:itemId": ownCreator,
  "/creator/vetting": creators,
  "/creator/vetting/identity": creators,
  "/creator/applications": creators,
  "/creator/applications/:id": settled({ creator: "in" }),
  "/creator/applications/:id/counter": settled({ creator: "in" }),
  "/creator/calendar": creators,
  "/creator/applications/:id/appeal": settled({ creator: "in" }),
  "/creator/applications/:id/edit": settled({ creator: "in" }),
  "/creator/saved": creators,
  "/creator/searches": creators,
  "/creator/searches/new": creators,
  "/creator/answers": creators,
  "/creator/invitations": creators,
  "/creator/invitations/:id": settled({ creator: "in" }),
  "/creator/directory": creators,
  "/creator/money": creators,
  "/creator/payouts": creatorsAway,
  "/creator/payouts/setup": creatorsAway,
  "/creator/payouts/return": creatorsAway,
  "/deals": row("login", "in", { newcomer: "away" }),
  "/deals/:number": dealViewers,
  "/deals/:number/contract": dealViewers,
  // The deals of the matrix are not sealed: nobody finds evidence of them.
  "/deals/:number/evidence": settled({}),
  "/deals/:number/deliverables/:deliverableId/draft": dealCreator,
  "/deals/:number/deliverables/:deliverableId/upload": same(405),
  "/deals/:number/deliverables/:deliverableId/uploads": same(405),
  "/deals/:number/deliverables/:deliverableId/uploads/:uploadId": same(405),
  "/deals/:number/deliverables/:deliverableId/versions": dealViewers,
  "/deals/:number/deliverables/:deliverableId/live": dealViewers,
  // Without a live post there is nothing to import for.
  "/deals/:number/deliverables/:deliverableId/live/import": settled({ creator: "away" }),
  "/deals/:number/deliverables/:deliverableId/slot": dealViewers,
  "/deals/:number/product": dealViewers,
  "/deals/:number/fund": settled({ brand: "away", reviewer: 403, otherBrand: "away" }),
  "/deals/:number/funded": settled({ brand: "away", reviewer: 403 }),
  "/deals/:number/review": ownParties,
  "/deals/:number/rebook": settled({ brand: "away", reviewer: 403, otherBrand: "away" }),
  "/deals/:number/cancel": settled({ brand: "in", reviewer: 403, creator: "in" }),
  "/deals/:number/amendments": dealViewers,
  "/deals/:number/amendments/new": signers,
  "/deals/:number/amendments/:amendment": dealViewers,
  "/deals/:number/amendments/:amendment/fund": settled({ brand: "away", reviewer: 403, otherBrand: "away" }),
  "/brand/licences": brands,
  "/creator/licences": creators,
  "/deals/:number/dispute": ownParties,
  "/deals/:number/pause": ownParties,
  "/programmes/:number": dealViewers,
  "/files/:fileId": { ...dealViewers, newcomer: 404 },
  // Evidence: its creator and the staff who vet.
  "/creator-files/:creatorFileId": row(404, 404, { creator: "in", admin: "in", moderator: "in" }),
  "/admin": admins,
  "/admin/vetting": admins,
  "/admin/vetting/:vettingId": admins,
  "/admin/briefs/:id": admins,
  "/admin/appeals": admins,
  "/admin/appeals/:id": admins,
  "/messages": sides,
  "/messages/:id": ownParties,
  "/messages/:id/upload": same(405),
  // The message is the creator's, who has nothing to report.
  "/messages/:id/report/:messageId": ownBrand,
  "/threads/:id/events": ownParties,
  "/admin/messages": admins,
  "/admin/reports": admins,
  "/admin/moderation": admins,
  "/admin/disputes": admins,
  "/admin/disputes/:disputeId": admins,
  "/admin/money": superadmins,
  "/admin/jobs": superadmins,
  "/admin/settings": admins,
  "/webhooks/invitation-stop": same(405),
  "/webhooks/stripe": same(405),
  "/webhooks/stripe-connect": same(405),
  "/resources/theme": same("away"),
  "/calendar.ics": same(404),
  "/health/live": anyone,
  "/health/ready": anyone,
  "/dev/ui": anyone,
  "/dev/bench": anyone,
  "/dev/clock": anyone,
  "/dev/post": anyone,
  "/dev/posts": anyone,
  "/dev/mail": anyone,
  "/dev/mail/:id": same(404),
  "/dev/mail/:id/body": same(404),
  "/*": same(404),
};

interface Act {
  /** What the page's address carries, so that the page can be shown again. */
  query?: string;
  /** What is sent: enough to come past the form, to the question whose it is. */
  fields: Record<string, string>;
  /** Sends a photo too. */
  photo?: true;
  row: Row;
}

const decided = ownWriters;

/** What a POST gets, of every route that has an action. */
export const WRITE: Record<string, Act> = {
  "/briefs/:slug/apply": { fields: {}, row: creators },
  "/report/:kind/:slug": { fields: {}, row: signedIn },
  // No file: refused beside the field.
  "/verify": { fields: {}, row: anyone },
  "/invitations/:code/stop": { fields: {}, row: anyone },
  "/briefs/:slug/draft": { fields: {}, row: creators },
  "/briefs/:slug/keep": { fields: { keep: "no" }, row: creatorsAway },
  "/join/:side": { fields: {}, row: signedOut },
  "/verify-email": { query: "?token=none", fields: { token: "none" }, row: same(400) },
  "/sign-in": { fields: {}, row: signedOut },
  "/forgot-password": { fields: {}, row: anyone },
  "/reset-password": { query: "?token=none", fields: {}, row: anyone },
  "/auth/sign-out": { fields: {}, row: same("away") },
  "/account": { fields: { intent: "password" }, row: signedIn },
  "/account/confirm-email": { query: "?token=none", fields: { token: "none" }, row: same(400) },
  "/notifications": { fields: {}, row: signedIn },
  "/unsubscribe": { query: "?token=none", fields: {}, row: same(400) },
  "/brand/setup": { fields: {}, row: newcomers({ newcomer: "in" }) },
  "/brand/settings": { fields: {}, row: writers },
  "/brand/contract-texts": { fields: { intent: "save" }, row: writers },
  "/brand/briefs/new": { fields: {}, row: writers },
  "/brand/briefs/:briefId": { fields: { intent: "submit" }, row: ownWriters },
  "/brand/briefs/:briefId/edit/:step?": {
    fields: { base: "0" },
    row: settled({ brand: "away", reviewer: 403 }),
  },
  "/brand/briefs/:briefId/autosave/:step": { fields: { base: "0" }, row: ownWriters },
  "/brand/briefs/:briefId/files": {
    fields: {},
    photo: true,
    row: settled({ brand: "away", reviewer: 403 }),
  },
  "/brand/briefs/:briefId/applications": {
    fields: { intent: "shortlist", applicationId: ":applicationId" },
    row: decided,
  },
  "/brand/applications/:id": { fields: { intent: "shortlist" }, row: decided },
  "/brand/roster": { fields: { intent: "invite" }, row: writers },
  "/brand/roster/import": { fields: {}, row: settled({ brand: 400, reviewer: 403, otherBrand: 400 }) },
  "/brand/roster/import/:id": { fields: { intent: "map" }, row: settled({ brand: "in", reviewer: 403 }) },
  "/brand/applications/:id/counter": { fields: {}, row: ownWriters },
  "/brand/creators/:handle": {
    fields: { intent: "invite", briefId: ":briefId", message: "Would you like to apply to this one?" },
    row: settled({ brand: "in", reviewer: 403, otherBrand: 404 }),
  },
  "/brand/competition": { fields: {}, row: brands },
  "/brand/lists": { fields: {}, row: brands },
  "/brand/lists/:id": {
    fields: { intent: "rename", name: "Autumn" },
    row: settled({ brand: "away", reviewer: "away" }),
  },
  "/creator/setup": { fields: {}, row: newcomers() },
  "/creator/calendar": { fields: {}, row: creators },
  "/creator/profile": { fields: {}, row: creators },
  "/creator/accounts/new": { fields: {}, row: creators },
  "/creator/accounts/:id/evidence/:snapshotId": { fields: {}, photo: true, row: ownCreator },
  "/creator/accounts/:id/comments/:snapshotId": { fields: {}, row: ownCreator },
  "/creator/accounts/:id/import": { fields: {}, row: ownCreator },
  "/creator/imports/:importId": { fields: {}, row: settled({ creator: "away" }) },
  // After what needs the account.
  "/creator/accounts/:id/stats": { fields: { intent: "remove" }, row: settled({ creator: "away" }) },
  "/creator/sponsored": { fields: {}, row: creators },
  "/creator/media-kit": { fields: {}, row: creators },
  "/creator/media-kit/work/new": { fields: {}, photo: true, row: creators },
  "/creator/media-kit/work/:itemId": { fields: {}, photo: true, row: ownCreator },
  "/creator/vetting": { fields: {}, row: settled({ creator: "away", otherCreator: "in" }) },
  "/creator/vetting/identity": { fields: {}, photo: true, row: creators },
  "/creator/applications/:id": { fields: { intent: "withdraw" }, row: dealCreator },
  "/creator/applications/:id/appeal": { fields: {}, row: settled({ creator: "in" }) },
  "/creator/applications/:id/counter": { fields: {}, row: dealCreator },
  "/creator/applications/:id/edit": { fields: {}, row: settled({ creator: "in" }) },
  "/creator/saved": { fields: { reminders: "on" }, row: creatorsAway },
  "/creator/searches": { fields: {}, row: creators },
  "/creator/searches/new": { fields: {}, row: creators },
  "/creator/answers": { fields: {}, row: creators },
  "/creator/invitations": { fields: { brandId: ":brandId" }, row: creatorsAway },
  "/creator/invitations/:id": { fields: { intent: "mute" }, row: settled({ creator: "away" }) },
  "/creator/directory": { fields: { listed: "on" }, row: creatorsAway },
  "/creator/payouts/setup": { fields: {}, row: creatorsAway },
  "/deals/:number": {
    fields: { intent: "approve", version: "1", deliverableId: ":deliverableId" },
    row: settled({ brand: "in", reviewer: "in" }),
  },
  "/deals/:number/contract": {
    fields: { typedName: "Nobody", read: "on", consent: "on", documentSha256: "0".repeat(64) },
    row: settled({ brand: "away", reviewer: 403, creator: "away" }),
  },
  "/deals/:number/deliverables/:deliverableId/draft": {
    fields: { caption: "Ad. One pan." },
    photo: true,
    row: settled({ creator: "away" }),
  },
  "/deals/:number/deliverables/:deliverableId/upload": {
    fields: { caption: "Ad. One pan." },
    photo: true,
    row: dealCreator,
  },
  // Nothing is sent by the protocol here: refused, once it is known whose draft it is.
  "/deals/:number/deliverables/:deliverableId/uploads": { fields: {}, row: dealCreator },
  "/deals/:number/deliverables/:deliverableId/uploads/:uploadId": {
    fields: {},
    row: settled({ creator: 405 }),
  },
  "/deals/:number/deliverables/:deliverableId/versions": {
    // A version that nobody was shown: refused, once it is known whose draft it is.
    fields: { intent: "comment", version: "99", clientKey: ":commentKey", body: "Turn the jar, please." },
    row: settled({ brand: "in", reviewer: "in", creator: "in" }),
  },
  "/deals/:number/deliverables/:deliverableId/live": {
    fields: { day: "2026-11-22", views: "1" },
    row: dealCreator,
  },
  "/deals/:number/deliverables/:deliverableId/live/import": { fields: {}, row: dealCreator },
  "/deals/:number/deliverables/:deliverableId/slot": {
    // A time that has passed: refused, once it is known whose post it is.
    fields: { intent: "propose", day: "2026-01-01", time: "10:00" },
    row: ownParties,
  },
  // It is not on its way back: refused, once it is known whose it is and who packs.
  "/deals/:number/product": { fields: { intent: "take_back" }, row: settled({ brand: "in", reviewer: 403 }) },
  "/brand/briefs/:briefId/launch": { fields: {}, row: ownBrand },
  "/deals/:number/review": { fields: {}, row: ownParties },
  // Of a deal that runs: refused, once it is known whose it is.
  "/deals/:number/rebook": { fields: { id: ":clientKey" }, row: ownWriters },
  "/deals/:number/cancel": {
    // Sums that nobody was shown: refused, once it is known whose deal it is.
    fields: { reason: "We changed our plans.", kept: "1", refunded: "0" },
    row: settled({ brand: "in", reviewer: 403, creator: "in" }),
  },
  "/deals/:number/amendments/new": { fields: {}, row: signers },
  // In force already: refused, once it is known whose it is.
  "/deals/:number/amendments/:amendment": {
    fields: { intent: "end", reason: "We changed our plans." },
    row: signers,
  },
  "/deals/:number/amendments/:amendment/fund": { fields: {}, row: ownWriters },
  "/deals/:number/dispute": { fields: {}, row: settled({ brand: "in", reviewer: 403, creator: "in" }) },
  "/deals/:number/pause": {
    // For longer than a pause may last.
    fields: { intent: "propose", days: "99", reason: "The studio is flooded." },
    row: settled({ brand: "in", reviewer: 403, creator: "in" }),
  },
  "/programmes/:number": {
    // Months that nobody was shown: refused, once it is known whose programme it is.
    fields: { intent: "notice", version: "99", lastPeriod: "1", reason: "We changed our plans." },
    row: settled({ brand: "in", reviewer: 403, creator: "in" }),
  },
  "/deals/:number/fund": { fields: {}, row: ownWriters },
  "/messages/:id": { fields: { intent: "read", upTo: "0" }, row: ownParties },
  "/messages/:id/upload": {
    fields: { body: "One pan.", clientKey: ":clientKey" },
    photo: true,
    row: ownParties,
  },
  "/messages/:id/report/:messageId": { fields: {}, row: ownBrand },
  "/admin/messages": { fields: {}, row: admins },
  "/admin": { fields: {}, row: admins },
  "/admin/reports": { fields: { reportId: ":applicationId" }, row: admins },
  "/admin/moderation": { fields: { intent: "block", host: "-" }, row: admins },
  "/admin/briefs/:id": { fields: { intent: "take_down", reason: "" }, row: admins },
  "/admin/appeals/:id": { fields: {}, row: admins },
  // Whoever looks first decides; the second is told so.
  "/admin/vetting": {
    fields: { accountId: ":accountId", seen: "yes" },
    row: settled({ admin: "away", moderator: "in" }),
  },
  "/admin/vetting/:vettingId": { fields: {}, row: admins },
  "/admin/disputes/:disputeId": { fields: { intent: "rule" }, row: admins },
  "/admin/money": { fields: { payoutId: ":payoutId" }, row: superadmins },
  "/admin/settings": { fields: { intent: "policy" }, row: superadmins },
  "/webhooks/invitation-stop": { fields: {}, row: same(400) },
  "/webhooks/stripe": { fields: {}, row: same(400) },
  "/webhooks/stripe-connect": { fields: {}, row: same(400) },
  "/resources/theme": { fields: {}, row: same("away") },
  "/dev/clock": { fields: { hours: "-1" }, row: anyone },
  "/dev/posts": { fields: {}, row: same(404) },
  "/*": { fields: {}, row: same(404) },
};
