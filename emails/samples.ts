import type { AccountMessage } from "#app/domain/messaging/account-messages.ts";
import type {
  NotificationData,
  NotificationKind,
  Recipient,
} from "#app/domain/messaging/notification-kinds.ts";

type Sample<K extends NotificationKind> = {
  portal: Recipient["portal"];
  href: string;
  data: NotificationData<K>;
};
export type Samples = { [K in NotificationKind]: Sample<K>[] };

const usd = (amount: number) => ({ amount: String(amount), currency: "USD" });
const brief = { briefTitle: "Weeknight noodles in under ten minutes", brandName: "Pepperjar" };
const creatorName = "Tomás Rivera";
const deal = { ...brief, creatorName, dealNumber: 1042 };
const piece = { ...deal, deliverable: "Instagram reel" };
const soon = "2026-11-06T19:00:00.000Z";
const later = "2026-11-14T20:40:00.000Z";
const sums = { gross: usd(43000), cost: usd(47300), net: usd(43000) };

const brand = { portal: "brand", href: "/brand/briefs/1" } as const;
const creator = { portal: "creator", href: "/creator" } as const;
const admin = { portal: "admin", href: "/admin" } as const;
const brandDeal = { portal: "brand", href: "/deals/1042" } as const;
const creatorDeal = { portal: "creator", href: "/deals/1042" } as const;

const listing: Pick<
  Samples,
  "listing_waiting" | "listing_approved" | "listing_changes_requested" | "listing_removed"
> = {
  listing_waiting: [{ ...admin, data: { ...brief, dueAt: soon } }],
  listing_approved: [{ ...brand, data: brief }],
  listing_changes_requested: [
    {
      ...brand,
      data: { ...brief, reason: "The brief asks for a stand-alone “thanks”. Ask for #ad instead." },
    },
  ],
  listing_removed: [{ ...brand, data: { ...brief, reason: "Prescription medicines are not allowed here." } }],
};

const applications = {
  application_received: [
    { ...brand, data: { ...brief, creatorName, gross: usd(43000), answerBy: soon } },
    {
      ...brand,
      data: { ...brief, creatorName, gross: usd(43000), cost: usd(47300), answerBy: soon, closesAt: later },
    },
  ],
  application_sent: [
    { ...creator, data: { ...brief, net: usd(43000), answerBy: soon, closesAt: later } },
    { ...creator, data: { ...brief, gross: usd(45000), net: usd(43000), answerBy: soon, closesAt: later } },
  ],
  application_shortlisted: [{ ...creator, data: { ...brief, closesAt: later } }],
  application_declined: [
    {
      ...creator,
      data: {
        ...brief,
        reason: "Audience does not match",
        note: "We sell in the UK only this spring.",
        failedCriteria: [{ criterion: "Audience in the UK", asked: "at least 50\u00a0%", had: "6\u00a0%" }],
      },
    },
    { ...creator, data: { ...brief, reason: "Slots are filled", note: "", failedCriteria: [] } },
  ],
  application_withdrawn: [{ ...brand, data: { ...brief, creatorName } }],
  application_expiring: [
    { ...brand, data: { ...brief, creatorName, answerBy: soon } },
    { ...brand, data: { ...brief, creatorName, answerBy: soon, closesAt: later } },
  ],
  application_expired: [{ ...creator, data: brief }],
  application_expired_brand: [{ ...brand, data: { ...brief, creatorName } }],
} satisfies Partial<Samples>;

const offers = {
  offer_received: [
    {
      ...creator,
      data: {
        ...brief,
        gross: usd(43000),
        creatorFee: usd(0),
        net: usd(43000),
        expiresAt: soon,
        message: "We loved the ramen.",
      },
    },
    {
      ...creator,
      data: {
        ...brief,
        gross: usd(43000),
        creatorFee: usd(2150),
        net: usd(40850),
        expiresAt: soon,
        message: "",
      },
    },
  ],
  offer_expiring: [{ ...creator, data: { ...brief, net: usd(43000), expiresAt: soon } }],
  offer_expired: [{ ...creator, data: brief }],
  offer_accepted: [{ ...brandDeal, data: { ...deal, gross: usd(43000), cost: usd(47300), signBy: soon } }],
  offer_declined: [
    { ...brand, data: { ...brief, creatorName, reason: "The dates clash with a trip." } },
    { ...brand, data: { ...brief, creatorName, reason: "" } },
  ],
  offer_expired_brand: [{ ...brand, data: { ...brief, creatorName } }],
} satisfies Partial<Samples>;

const signing = {
  sign_requested: [
    { ...creatorDeal, data: { ...deal, net: usd(43000), signBy: soon } },
    { ...brandDeal, data: { ...deal, ...sums, signBy: soon } },
    { ...brandDeal, data: { ...deal, net: usd(43000), signBy: soon } },
  ],
  sign_reminder: [{ ...creatorDeal, data: { ...deal, signBy: soon, hoursLeft: 12 } }],
  contract_signed: [
    { ...brandDeal, data: { ...deal, signedBy: creatorName, yourTurn: true, signBy: soon } },
    { ...creatorDeal, data: { ...deal, signedBy: "Nora Hale", yourTurn: false, signBy: soon } },
  ],
  contract_sealed: [
    {
      ...creatorDeal,
      data: { ...deal, documentSha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" },
    },
  ],
  fund_requested: [
    {
      ...brandDeal,
      data: { ...deal, gross: usd(43000), brandFee: usd(4300), cost: usd(47300), fundBy: soon },
    },
  ],
  fund_reminder: [{ ...brandDeal, data: { ...deal, cost: usd(47300), fundBy: soon, hoursLeft: 24 } }],
  deal_funded: [
    { ...creatorDeal, data: { ...deal, paid: usd(47300), net: usd(43000), draftBy: later, side: "creator" } },
    {
      ...brandDeal,
      data: { ...deal, gross: usd(43000), paid: usd(47300), net: usd(43000), draftBy: later, side: "brand" },
    },
  ],
  deal_lapsed: [
    { ...creatorDeal, data: { ...deal, step: "signing" } },
    { ...brandDeal, data: { ...deal, step: "funding" } },
  ],
  payment_returned: [
    {
      ...brandDeal,
      data: { ...deal, paid: usd(47300), reason: "The deal had lapsed when the payment arrived." },
    },
  ],
} satisfies Partial<Samples>;

const work = {
  draft_late: [
    { ...creatorDeal, data: { ...piece, dueAt: soon, late: false } },
    { ...creatorDeal, data: { ...piece, dueAt: "2026-11-01T19:00:00.000Z", late: true } },
  ],
  draft_submitted: [{ ...brandDeal, data: { ...piece, version: 2, reviewBy: soon } }],
  review_reminder: [{ ...brandDeal, data: { ...piece, version: 2, reviewBy: soon, hoursLeft: 6 } }],
  changes_requested: [
    {
      ...creatorDeal,
      data: {
        ...piece,
        version: 1,
        feedback: "Show the jar in the first 3 seconds.\nSay #ad first.",
        dueAt: soon,
        round: 1,
        rounds: 2,
      },
    },
  ],
  draft_approved: [
    { ...creatorDeal, data: { ...piece, version: 2, automatic: false, contentOnly: false, liveBy: later } },
    { ...creatorDeal, data: { ...piece, version: 2, automatic: true, contentOnly: true, liveBy: null } },
    { ...creatorDeal, data: { ...piece, version: 2, automatic: false, contentOnly: false, liveBy: null } },
  ],
  draft_auto_approved: [{ ...brandDeal, data: { ...piece, version: 2 } }],
  live_late: [
    { ...creatorDeal, data: { ...piece, dueAt: soon, late: false } },
    { ...creatorDeal, data: { ...piece, dueAt: "2026-11-01T19:00:00.000Z", late: true } },
  ],
  live_submitted: [
    { ...brandDeal, data: { ...piece, url: "https://www.instagram.com/reel/C1x2y3/", checkBy: soon } },
  ],
  live_reminder: [{ ...brandDeal, data: { ...piece, checkBy: soon, hoursLeft: 24 } }],
  live_problem: [
    { ...creatorDeal, data: { ...piece, problem: "The paid partnership label is missing.", dueAt: soon } },
  ],
  deliverable_accepted: [
    { ...creatorDeal, data: { ...piece, automatic: false, side: "creator" } },
    { ...brandDeal, data: { ...piece, automatic: true, side: "brand" } },
  ],
} satisfies Partial<Samples>;

const money = {
  payout_scheduled: [
    { ...creatorDeal, data: { ...piece, gross: usd(43000), fee: usd(0), net: usd(43000), releaseAt: later } },
  ],
  payout_paid: [
    { ...creatorDeal, data: { ...piece, gross: usd(43000), fee: usd(2150), net: usd(40850), paidAt: later } },
  ],
  payout_failed: [
    { ...creatorDeal, data: { ...piece, net: usd(43000), reason: "The processor could not be reached." } },
    {
      ...admin,
      data: { ...piece, gross: usd(43000), net: usd(43000), reason: "The payout account is restricted." },
    },
  ],
  payout_blocked: [{ ...creatorDeal, data: { ...piece, net: usd(43000) } }],
  refund_sent: [{ ...brandDeal, data: { ...deal, refunded: usd(35475) } }],
  deal_completed: [
    { ...creatorDeal, data: { ...deal, ...sums, side: "creator" } },
    { ...brandDeal, data: { ...deal, ...sums, side: "brand" } },
  ],
  deal_cancelled: [
    {
      ...creatorDeal,
      data: {
        ...deal,
        reason: "The product was withdrawn.",
        refunded: usd(35475),
        kept: usd(10750),
        side: "creator",
      },
    },
    {
      ...brandDeal,
      data: {
        ...deal,
        reason: "The product was withdrawn.",
        refunded: usd(35475),
        kept: usd(10750),
        side: "brand",
      },
    },
  ],
  drift_found: [
    { ...admin, data: { count: 1, detail: "A transfer of $430.00 has no journal." } },
    { ...admin, data: { count: 3, detail: "Three charges have no journal." } },
  ],
} satisfies Partial<Samples>;

/** Real-looking data of every notification, in each form that it can take. */
export const NOTICE_SAMPLES: Samples = {
  ...listing,
  ...applications,
  ...offers,
  ...signing,
  ...work,
  ...money,
};

const name = "Tomás";
const secret = "https://market.example/verify?token=k3y";

/** One of each message about one's own account. */
export const ACCOUNT_SAMPLES: AccountMessage[] = [
  { kind: "verify_email", name, url: secret, expiresAt: soon },
  { kind: "already_registered", name, url: "https://market.example/sign-in" },
  { kind: "reset_password", name, url: secret, expiresAt: soon },
  { kind: "change_email", name, url: secret, expiresAt: soon },
  { kind: "email_changed", name, newEmail: "tomas@studio.example", at: soon },
  { kind: "password_changed", name, at: soon, url: "https://market.example/forgot" },
  {
    kind: "new_sign_in",
    name,
    at: soon,
    ip: "203.0.113.7",
    userAgent: "Firefox on macOS",
    url: "https://market.example/settings",
  },
];
