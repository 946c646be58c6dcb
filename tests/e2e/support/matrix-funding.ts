import { admins, ownWriters, type Row, settled, superadmins, writers } from "./matrix-rows.ts";

const looked = settled({ admin: "away", moderator: 403 });

/** How a brand pays, and what for. */
export const FUNDING_READ: Record<string, Row> = {
  "/brand/briefs/:briefId/fund": ownWriters,
  "/brand/cards": writers,
  "/brand/spend": writers,
  "/brand/spend/csv": writers,
  "/brand/spend/pdf": writers,
  "/admin/fees": admins,
  "/admin/money/payouts/:payoutId": superadmins,
  "/admin/money/refunds/:refundId": superadmins,
  "/admin/money/bookings": superadmins,
  "/admin/chargebacks": superadmins,
  "/admin/chargebacks/:chargebackId": superadmins,
};

export const FUNDING_WRITE: Record<string, { fields: Record<string, string>; row: Row }> = {
  "/brand/briefs/:briefId/fund": { fields: {}, row: ownWriters },
  // Nobody's card: there is none of that id.
  "/brand/cards": { fields: {}, row: settled({ reviewer: 403 }) },
  "/admin/fees": { fields: { intent: "set" }, row: superadmins },
  // The look is ordered; what it finds is shown when it is there.
  "/admin/money/payouts/:payoutId": { fields: { intent: "look" }, row: looked },
  "/admin/money/refunds/:refundId": { fields: { intent: "look" }, row: looked },
  "/admin/chargebacks/:chargebackId": { fields: { intent: "owe" }, row: superadmins },
};
