import { ACCOUNT_MESSAGES } from "./account-messages.ts";

/** Kinds whose email holds a link that only its receiver may see. */
export const SECRET_KINDS: ReadonlySet<string> = new Set(
  ACCOUNT_MESSAGES.options.filter(({ shape }) => "url" in shape).map(({ shape }) => shape.kind.value),
);

/** What stands in the outbox instead of a message that held a secret link, once it was sent. */
export const WIPED = "This message held a secret link and was wiped when it was sent.";
