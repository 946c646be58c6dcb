import { env } from "../../env.server.ts";
import { type Mailbox, mailboxAt } from "./mailbox.ts";

export { linkIn } from "./mailbox.ts";

/** The mailbox of this installation, or null where mail is real or no local mailbox runs. */
export function demoMailbox(): Mailbox | null {
  return env.demoTools && env.demoMail && env.RESEND_FAKE_URL ? mailboxAt(env.RESEND_FAKE_URL) : null;
}
