import type { Samples } from "./people.ts";
import { admin, brandDeal, creatorDeal, deal, later, soon, usd } from "./people.ts";

type Commissions = Pick<
  Samples,
  | ("commission_stated" | "commission_questioned" | "commission_stuck" | "commission_due")
  | ("commission_settled" | "commission_capped")
>;

const data = {
  ...{ ...deal, name: "Commission, October 2026", number: 1, bps: 1_250 },
  ...{ gross: usd(5_310), cost: usd(5_841), net: usd(5_310) },
};
const nothing = { ...data, gross: usd(0), cost: usd(0), net: usd(0) };
const part = { ...data, gross: usd(1_250), cost: usd(1_375), net: usd(1_250) };
const href = "/deals/1042/commission#statement-1";
const brand = { ...brandDeal, href };
const creator = { ...creatorDeal, href };

export const commissions: Commissions = {
  commission_stated: [
    { ...brand, data: { ...data, side: "brand", questionUntil: later, answer: null } },
    {
      ...creator,
      data: {
        ...{ ...data, side: "creator", questionUntil: later, answer: "Two orders were missing." },
        cap: usd(5_310),
      },
    },
  ],
  commission_questioned: [
    {
      ...brand,
      data: { ...data, side: "brand", reason: "Order 1004 is missing.", answerBy: later, staff: false },
    },
    {
      ...creator,
      data: { ...data, side: "creator", reason: "Two returns are missing.", answerBy: later, staff: true },
    },
    {
      ...brand,
      data: {
        ...{ ...data, side: "brand", reason: "Nobody sent 1004 back.", answerBy: later, staff: true },
        back: usd(1_250),
      },
    },
  ],
  commission_stuck: [
    { ...admin, href, data: { ...data, reason: "Order 1004 is missing." } },
    { ...admin, href, data: { ...data, reason: "Nobody sent 1004 back.", back: usd(1_250) } },
  ],
  commission_due: [
    { ...brand, data: { ...data, dueAt: later, hoursLeft: null, late: false } },
    { ...brand, data: { ...data, dueAt: later, hoursLeft: null, late: false, decided: "1004 counts." } },
    { ...brand, data: { ...data, dueAt: soon, hoursLeft: 24, late: false } },
    { ...brand, data: { ...data, dueAt: soon, hoursLeft: null, late: true } },
  ],
  commission_settled: [
    { ...creator, data: { ...data, side: "creator", how: "owed", at: later } },
    { ...brand, data: { ...data, side: "brand", how: "paid_in", at: null } },
    { ...creator, data: { ...nothing, side: "creator", how: "carried", at: null } },
    { ...brand, data: { ...nothing, side: "brand", how: "closed", at: null } },
    { ...creator, data: { ...data, side: "creator", how: "taken_back", at: null } },
    {
      ...creator,
      data: { ...part, side: "creator", how: "taken_back", at: null, decided: "The shop showed it." },
    },
    { ...creator, data: { ...data, side: "creator", how: "owed", at: later, decided: "1004 counts." } },
    { ...creator, data: { ...part, side: "creator", how: "adjusted", at: later } },
    { ...brand, data: { ...part, side: "brand", how: "adjusted", at: later } },
    { ...creator, data: { ...part, side: "creator", how: "kept", at: null } },
  ],
  commission_capped: [
    { ...brand, data: { ...deal, side: "brand", earned: usd(41_250), cap: usd(50_000), reached: false } },
    { ...creator, data: { ...deal, side: "creator", earned: usd(50_000), cap: usd(50_000), reached: true } },
  ],
};
