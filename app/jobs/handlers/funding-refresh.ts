import type { Handler } from "../handler.ts";
import { refreshFunding } from "./refresh-card.ts";

export const fundingRefresh: Handler<"funding.refresh"> = ({ fundingId }) => refreshFunding(fundingId);
