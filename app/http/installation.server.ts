import path from "node:path";
import { appNow } from "../db.server.ts";
import { env } from "../env.server.ts";

/** What routes may know of the environment they run in. */
export const installation = {
  /** The public address, without a trailing slash. */
  origin: env.ORIGIN,
  uploadMaxMb: env.UPLOAD_MAX_MB,
  /** Where pictures wait while they are cleaned. */
  spoolDir: path.join(env.DATA_DIR, "spool"),
  demoTools: env.demoTools,
  /** Mail goes to the mailbox at /dev/mail. */
  demoMail: env.demoMail && env.demoTools,
  demoPayments: env.demoPayments,
};

/** The instant that a page is made at: the database's clock, as every deadline on it. One SQL statement. */
export function pageNow(): Promise<Date> {
  return appNow();
}
