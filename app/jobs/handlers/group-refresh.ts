import { expireGroup, unsettledGroup } from "#app/domain/payout/refresh-group.server.ts";
import { settleGroup } from "#app/domain/payout/settle-group.server.ts";
import type { Handler } from "../handler.ts";
import { refreshPage } from "./refresh-checkout.ts";

/** Makes a group of fundings agree with its one checkout. */
export const refreshGroup = (groupId: string): Promise<void> =>
  refreshPage({
    unsettled: () => unsettledGroup(groupId),
    expire: () => expireGroup(groupId),
    settle: async (payment) => {
      const result = await settleGroup(groupId, payment);
      if (!result.ok) return result.code;
      return result.value.returned > 0 ? "shares_returned" : null;
    },
  });

export const groupRefresh: Handler<"group.refresh"> = ({ groupId }) => refreshGroup(groupId);
