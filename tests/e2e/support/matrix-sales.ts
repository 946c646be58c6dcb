// Commissions: what sells through a creator, how it is told, and what is paid for it.
import { brands, moneyViewers, same, settled, superadmins, type Row } from "./matrix-rows.ts";

export const SALES_READ: Record<string, Row> = {
  "/brand/conversion-keys": brands,
  "/deals/:number/commission": moneyViewers,
  // Of a deal without a commission: there is nothing to import for, and nothing to pay.
  "/deals/:number/commission/import": settled({ reviewer: 403 }),
  "/deals/:number/commission/:statement/fund": settled({ brand: "away", reviewer: 403, otherBrand: "away" }),
  "/hooks/conversions/:key": same(405),
  "/admin/money/statements": superadmins,
};

export const SALES_WRITE: Record<string, { fields: Record<string, string>; row: Row }> = {
  "/brand/conversion-keys": {
    fields: { intent: "revoke", id: ":clientKey" },
    row: settled({ reviewer: 403 }),
  },
  // A statement that is not there: refused, once it is known whose deal it is.
  "/deals/:number/commission": {
    fields: { intent: "agree", statement: "1", issue: "1" },
    row: settled({ reviewer: 403, admin: 403, moderator: 403 }),
  },
  "/deals/:number/commission/import": { fields: {}, row: settled({ reviewer: 403 }) },
  "/deals/:number/commission/:statement/fund": { fields: {}, row: settled({ reviewer: 403 }) },
  // Without a signature nothing is looked at.
  "/hooks/conversions/:key": { fields: {}, row: same(400) },
};
