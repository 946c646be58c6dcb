import { emailToRender } from "../../domain/messaging/email-to-render.server.ts";
import { storeEmail } from "../../domain/messaging/store-email.server.ts";
import { subscriptionOf } from "../../domain/messaging/subscribed.ts";
import { issueUnsubscribe } from "../../domain/messaging/unsubscribe.server.ts";
import { renderNotice, unsubscribeUrl } from "../../services/email/render.server.ts";
import type { Handler } from "../handler.ts";

/** Renders a notification's email once and stores it; a second run changes nothing. */
export const emailRender: Handler<"email.render"> = async ({ notificationId }) => {
  const message = await emailToRender(notificationId);
  if (!message) return;
  const subscription = subscriptionOf(message.kind, message.data);
  const link = subscription && unsubscribeUrl(await issueUnsubscribe(message.userId, subscription));
  const rendered = await renderNotice({ ...message, unsubscribeUrl: link }, message.to, message.at);
  await storeEmail({
    ...rendered,
    notificationId,
    kind: message.kind,
    to: message.address,
    idempotencyKey: `notification/${notificationId}`,
    unsubscribeUrl: link,
  });
};
