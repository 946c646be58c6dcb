import { emailToRender } from "../../domain/messaging/email-to-render.server.ts";
import { storeEmail } from "../../domain/messaging/store-email.server.ts";
import { renderNotice } from "../../services/email/render.server.ts";
import type { Handler } from "../handler.ts";

/** Renders a notification's email once and stores it; a second run changes nothing. */
export const emailRender: Handler<"email.render"> = async ({ notificationId }) => {
  const message = await emailToRender(notificationId);
  if (!message) return;
  const rendered = await renderNotice(message, message.to, message.at);
  await storeEmail({
    ...rendered,
    notificationId,
    kind: message.kind,
    to: message.address,
    idempotencyKey: `notification/${notificationId}`,
  });
};
