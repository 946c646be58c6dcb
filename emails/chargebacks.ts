import * as chargebackDue from "./chargeback/chargeback-due.tsx";
import * as chargebackEnded from "./chargeback/chargeback-ended.tsx";
import * as chargebackOpened from "./chargeback/chargeback-opened.tsx";
import * as creatorOwes from "./chargeback/creator-owes.tsx";
import * as moneyDecided from "./chargeback/money-decided.tsx";
import * as moneyProposed from "./chargeback/money-proposed.tsx";
import * as payoutByBank from "./payout/payout-by-bank.tsx";
import * as payoutNetted from "./chargeback/payout-netted.tsx";
import * as payoutTakenBack from "./chargeback/payout-taken-back.tsx";
import * as refundReturned from "./chargeback/refund-returned.tsx";
import * as refundSetOff from "./chargeback/refund-set-off.tsx";

/** Of payments that a bank took back, what creators owe, and money that two people decide about. */
export const chargebackTemplates = {
  chargeback_due: chargebackDue,
  chargeback_ended: chargebackEnded,
  chargeback_opened: chargebackOpened,
  creator_owes: creatorOwes,
  money_decided: moneyDecided,
  money_proposed: moneyProposed,
  payout_by_bank: payoutByBank,
  payout_netted: payoutNetted,
  payout_taken_back: payoutTakenBack,
  refund_returned: refundReturned,
  refund_set_off: refundSetOff,
};
