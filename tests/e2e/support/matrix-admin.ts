// The staff's pages.
import { admins, superadmins, settled, type Row } from "./matrix-rows.ts";

export const ADMIN_READ: Record<string, Row> = {
  "/admin/safety": admins,
  "/admin/safety/:id": admins,
  "/admin": admins,
  "/admin/vetting": admins,
  "/admin/vetting/:vettingId": admins,
  "/admin/briefs/:id": admins,
  "/admin/appeals": admins,
  "/admin/appeals/:id": admins,
  "/admin/messages": admins,
  "/admin/reports": admins,
  "/admin/moderation": admins,
  "/admin/disputes": admins,
  "/admin/disputes/:disputeId": admins,
  "/admin/money": superadmins,
  "/admin/jobs": superadmins,
  "/admin/settings": admins,
};

/** In the order in which they are tried. */
export const ADMIN_WRITE: Record<string, { fields: Record<string, string>; row: Row }> = {
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
};
