import type { Handler } from "../handler.ts";
import { refreshCheckout } from "./refresh-checkout.ts";

export const fundingRefresh: Handler<"funding.refresh"> = ({ fundingId }) => refreshCheckout(fundingId);
