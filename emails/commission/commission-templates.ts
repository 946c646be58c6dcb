import * as commissionCapped from "./commission-capped.tsx";
import * as commissionDue from "./commission-due.tsx";
import * as commissionQuestioned from "./commission-questioned.tsx";
import * as commissionSettled from "./commission-settled.tsx";
import * as commissionStated from "./commission-stated.tsx";
import * as commissionStuck from "./commission-stuck.tsx";

/** Of what is earned by a share of the sales. */
export const commissionTemplates = {
  commission_stated: commissionStated,
  commission_questioned: commissionQuestioned,
  commission_stuck: commissionStuck,
  commission_due: commissionDue,
  commission_settled: commissionSettled,
  commission_capped: commissionCapped,
};
