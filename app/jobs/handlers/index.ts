import type { Handler } from "../handler.ts";
import type { JobName } from "../registry.ts";
import { amendmentSeal } from "./amendment-seal.ts";
import { cardsRefresh } from "./cards-refresh.ts";
import { chargebackRefresh } from "./chargeback-refresh.ts";
import { chargebackSend } from "./chargeback-send.ts";
import { contractSeal } from "./contract-seal.ts";
import { emailAccount } from "./email-account.ts";
import { emailRender } from "./email-render.ts";
import { emailSend } from "./email-send.ts";
import { fileRemove } from "./file-remove.ts";
import { fundingRefresh } from "./funding-refresh.ts";
import { groupRefresh } from "./group-refresh.ts";
import { payeeRefresh } from "./payee-refresh.ts";
import { payoutReverse } from "./payout-reverse.ts";
import { payoutSend } from "./payout-send.ts";
import { postCheck } from "./post-check.ts";
import { processorLook } from "./processor-look.ts";
import { reconcile } from "./reconcile.ts";
import { reconcileFull } from "./reconcile-full.ts";
import { refundSend } from "./refund-send.ts";
import { rosterCheck } from "./roster-check.ts";
import { rosterInvite } from "./roster-invite.ts";
import { sweep } from "./sweep.ts";
import { thumbnailMake } from "./thumbnail-make.ts";
import { uploadForget } from "./upload-forget.ts";
import { webhookProcess } from "./webhook-process.ts";

/** What runs for each job. */
export const HANDLERS: { [N in JobName]: Handler<N> } = {
  "amendment.seal": amendmentSeal,
  "cards.refresh": cardsRefresh,
  "chargeback.refresh": chargebackRefresh,
  "chargeback.send": chargebackSend,
  "contract.seal": contractSeal,
  "email.account": emailAccount,
  "email.render": emailRender,
  "email.send": emailSend,
  "file.remove": fileRemove,
  "funding.refresh": fundingRefresh,
  "group.refresh": groupRefresh,
  "payee.refresh": payeeRefresh,
  "payout.reverse": payoutReverse,
  "payout.send": payoutSend,
  "post.check": postCheck,
  "processor.look": processorLook,
  "refund.send": refundSend,
  "roster.check": rosterCheck,
  "roster.invite": rosterInvite,
  "thumbnail.make": thumbnailMake,
  "upload.forget": uploadForget,
  "webhook.process": webhookProcess,
  reconcile,
  "reconcile.full": reconcileFull,
  sweep,
};
