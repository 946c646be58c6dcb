import { accountReader } from "../../domain/messaging/email-to-render.server.ts";
import { storeEmail } from "../../domain/messaging/store-email.server.ts";
import { accountEmailKey, renderAccount } from "../../services/email/render.server.ts";
import type { Handler } from "../handler.ts";

/** Renders a message about somebody's own account and stores it; its address may differ from the account's. */
export const emailAccount: Handler<"email.account"> = async (payload) => {
  const reader = await accountReader(payload.userId);
  if (!reader) return;
  const { to, message } = payload;
  const rendered = await renderAccount(message, reader.to, reader.now);
  await storeEmail({
    ...rendered,
    kind: message.kind,
    to,
    idempotencyKey: accountEmailKey(payload, reader.now),
  });
};
