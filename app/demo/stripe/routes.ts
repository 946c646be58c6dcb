import { accountLinkRoutes } from "./account-links.ts";
import { accountRoutes } from "./accounts.ts";
import { balanceRoutes } from "./balance.ts";
import type { Route } from "./call.ts";
import { cardRoutes } from "./cards.ts";
import { checkoutRoutes } from "./checkout-sessions.ts";
import { disputeRoutes } from "./disputes.ts";
import { eventRoutes } from "./events.ts";
import { fileRoutes } from "./files.ts";
import { paymentRoutes } from "./payments.ts";
import { refundRoutes } from "./refunds.ts";
import { reversalRoutes } from "./reversals.ts";
import { transferRoutes } from "./transfers.ts";

/** The whole API of the fake. */
export const routes: Route[] = [
  ...accountRoutes,
  ...accountLinkRoutes,
  ...checkoutRoutes,
  ...cardRoutes,
  ...paymentRoutes,
  ...transferRoutes,
  ...reversalRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...fileRoutes,
  ...balanceRoutes,
  ...eventRoutes,
];
