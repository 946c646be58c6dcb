import {
  admin,
  brandDeal,
  creatorDeal,
  creatorName,
  deal,
  later,
  piece,
  soon,
  sums,
  usd,
  type Samples,
} from "./people.ts";

const SHARE = "12\u00a0% of sales for 30\u00a0days";
const JARS = "Two jars (worth about $24.00)";

export const signing = {
  sign_requested: [
    { ...creatorDeal, data: { ...deal, net: usd(43000), signBy: soon } },
    { ...brandDeal, data: { ...deal, ...sums, signBy: soon } },
    { ...brandDeal, data: { ...deal, net: usd(43000), signBy: soon } },
    { ...creatorDeal, data: { ...deal, gross: usd(0), net: usd(0), beside: SHARE, signBy: soon } },
    { ...creatorDeal, data: { ...deal, gross: usd(43000), net: usd(43000), beside: SHARE, signBy: soon } },
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
  fund_reminder: [
    { ...brandDeal, data: { ...deal, cost: usd(47300), fundBy: soon, hoursLeft: 24 } },
    { ...brandDeal, data: { ...deal, cost: usd(47300), fundBy: soon, hoursLeft: 24, laterMonth: true } },
  ],
  deal_funded: [
    { ...creatorDeal, data: { ...deal, paid: usd(47300), net: usd(43000), draftBy: later, side: "creator" } },
    {
      ...brandDeal,
      data: { ...deal, gross: usd(43000), paid: usd(47300), net: usd(43000), draftBy: later, side: "brand" },
    },
  ],
  deal_begun: [
    { ...creatorDeal, data: { ...deal, beside: SHARE, draftBy: later, side: "creator" } },
    { ...brandDeal, data: { ...deal, beside: JARS, product: "Two jars", draftBy: later, side: "brand" } },
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

export const work = {
  draft_late: [
    { ...creatorDeal, data: { ...piece, dueAt: soon, late: false } },
    { ...creatorDeal, data: { ...piece, dueAt: "2026-11-01T19:00:00.000Z", late: true } },
  ],
  creator_late: [{ ...brandDeal, data: { ...piece, owed: "draft", dueAt: "2026-11-01T19:00:00.000Z" } }],
  draft_submitted: [
    { ...brandDeal, data: { ...piece, version: 2, reviewBy: soon } },
    { ...brandDeal, data: { ...piece, version: 2, reviewBy: soon, fix: "begin with “#ad”" } },
  ],
  review_reminder: [
    { ...brandDeal, data: { ...piece, version: 2, reviewBy: soon, hoursLeft: 6 } },
    {
      ...brandDeal,
      data: { ...piece, version: 2, reviewBy: soon, hoursLeft: 6, fix: "begin with “#ad”" },
    },
  ],
  draft_reply: [
    {
      ...brandDeal,
      data: {
        ...{ ...piece, version: 1, by: "Noor", side: "creator" },
        ...{ place: "jar.mp4, 0:03", body: "The label faces away there. I can turn it." },
      },
    },
  ],
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
    {
      ...creatorDeal,
      data: {
        ...{ ...piece, version: 1, feedback: "Two moments, marked in the video.", dueAt: soon },
        ...{ round: 1, rounds: 2, open: 3 },
        comments: [
          { place: "jar.mp4, 0:03", body: "Turn the label to the camera." },
          { place: "Whole draft", body: "Say #ad first." },
        ],
      },
    },
  ],
  draft_approved: [
    { ...creatorDeal, data: { ...piece, version: 2, automatic: false, contentOnly: false, liveBy: later } },
    { ...creatorDeal, data: { ...piece, version: 2, automatic: true, contentOnly: true, liveBy: null } },
    {
      ...creatorDeal,
      data: {
        ...{ ...piece, version: 2, automatic: false, contentOnly: false, liveBy: later },
        override: "It is said in the first second of the video, and the label is on.",
      },
    },
    { ...creatorDeal, data: { ...piece, version: 2, automatic: false, contentOnly: false, liveBy: null } },
  ],
  disclosure_returned: [
    {
      ...creatorDeal,
      data: { ...piece, what: "draft", fix: "begin with “#ad”", dueAt: soon, side: "creator" },
    },
    { ...brandDeal, data: { ...piece, what: "post", fix: "begin with “#ad”", dueAt: soon, side: "brand" } },
  ],
  draft_auto_approved: [{ ...brandDeal, data: { ...piece, version: 2 } }],
  live_late: [
    { ...creatorDeal, data: { ...piece, dueAt: soon, late: false } },
    { ...creatorDeal, data: { ...piece, dueAt: "2026-11-01T19:00:00.000Z", late: true } },
  ],
  live_submitted: [
    { ...brandDeal, data: { ...piece, url: "https://www.instagram.com/reel/C1x2y3/", checkBy: soon } },
  ],
  live_reminder: [
    { ...brandDeal, data: { ...piece, checkBy: soon, hoursLeft: 24 } },
    { ...brandDeal, data: { ...piece, checkBy: soon, hoursLeft: 24, fix: "begin with “#ad”" } },
  ],
  live_problem: [
    { ...creatorDeal, data: { ...piece, problem: "The paid partnership label is missing.", dueAt: soon } },
  ],
  deliverable_accepted: [
    { ...creatorDeal, data: { ...piece, automatic: false, side: "creator" } },
    { ...brandDeal, data: { ...piece, automatic: true, side: "brand" } },
  ],
} satisfies Partial<Samples>;

export const money = {
  payout_scheduled: [
    { ...creatorDeal, data: { ...piece, gross: usd(43000), fee: usd(0), net: usd(43000), releaseAt: later } },
  ],
  payout_paid: [
    { ...creatorDeal, data: { ...piece, gross: usd(43000), fee: usd(2150), net: usd(40850), paidAt: later } },
    {
      ...creatorDeal,
      data: {
        ...{ ...piece, gross: usd(43000), fee: usd(2150), net: usd(40850), paidAt: later },
        bankReference: "SWEET-1042",
      },
    },
  ],
  payout_failed: [
    { ...creatorDeal, data: { ...piece, net: usd(43000), reason: "The processor could not be reached." } },
    { ...creatorDeal, data: { ...piece, net: usd(43000), reason: "We stopped trying.", givenUp: true } },
    {
      ...admin,
      data: { ...piece, gross: usd(43000), net: usd(43000), reason: "The payout account is restricted." },
    },
    {
      ...admin,
      data: { ...piece, net: usd(43000), reason: "A different transfer was found.", unclear: true },
    },
  ],
  payout_blocked: [
    { ...creatorDeal, data: { ...piece, net: usd(43000) } },
    { ...creatorDeal, data: { ...piece, net: usd(43000), waits: "checking" } },
    { ...creatorDeal, data: { ...piece, net: usd(43000), waits: "country" } },
    { ...creatorDeal, data: { ...piece, net: usd(43000), waits: "closed" } },
  ],
  refund_sent: [
    { ...brandDeal, data: { ...deal, refunded: usd(35475) } },
    { ...brandDeal, data: { ...deal, refunded: usd(35475), byBank: "SW-2026-11" } },
  ],
  review_due: [
    { ...creatorDeal, data: { ...deal, side: "creator", closesAt: soon } },
    { ...brandDeal, data: { ...deal, side: "brand", closesAt: soon } },
  ],
  reviews_published: [
    { ...creatorDeal, data: { ...deal, side: "creator", theirs: true } },
    { ...brandDeal, data: { ...deal, side: "brand", theirs: false } },
  ],
  deal_completed: [
    { ...creatorDeal, data: { ...deal, ...sums, side: "creator", reviewBy: later } },
    { ...brandDeal, data: { ...deal, ...sums, side: "brand" } },
  ],
  held_ageing: [
    { ...brandDeal, data: { ...deal, held: usd(47300), days: 60, actAt: soon, side: "brand" } },
    { ...creatorDeal, data: { ...deal, held: usd(47300), days: 60, actAt: soon, side: "creator" } },
    { ...admin, data: { ...deal, held: usd(47300), days: 60, actAt: soon, side: "staff" } },
  ],
  held_alarm: [{ ...admin, data: { ...deal, held: usd(47300), days: 88, reason: "The deal is on hold." } }],
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
    { ...admin, data: { count: 1, detail: "A charge of $430.00 could not be booked.", deals: 1 } },
    { ...admin, data: { count: 3, detail: "Three charges have no journal." } },
  ],
} satisfies Partial<Samples>;
