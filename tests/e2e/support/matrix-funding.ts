import { admins, ownWriters, type Row, settled, superadmins, writers } from "./matrix-rows.ts";

/** How a brand pays, and what for. */
export const FUNDING_READ: Record<string, Row> = {
  "/brand/briefs/:briefId/fund": ownWriters,
  "/brand/cards": writers,
  "/brand/spend": writers,
  "/brand/spend/csv": writers,
  "/brand/spend/pdf": writers,
  "/admin/fees": admins,
};

export const FUNDING_WRITE: Record<string, { fields: Record<string, string>; row: Row }> = {
  "/brand/briefs/:briefId/fund": { fields: {}, row: ownWriters },
  // Nobody's card: there is none of that id.
  "/brand/cards": { fields: {}, row: settled({ reviewer: 403 }) },
  "/admin/fees": { fields: { intent: "set" }, row: superadmins },
};
