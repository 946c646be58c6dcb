import { appNow, db } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";

export interface EmailToStore {
  notificationId?: string;
  kind: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  idempotencyKey: string;
  /** Of subscribed mail: where one press ends it. */
  unsubscribeUrl?: string | null;
}

/**
 * Stores a rendered email and queues its sending, together. An email that is there already, by its key or
 * by its notification, stays byte for byte as it is and is not queued again: every attempt must send what
 * the first one sent. Returns whether it was stored.
 */
export function storeEmail(email: EmailToStore): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [row] = await tx.email.createManyAndReturn({
      data: [
        {
          ...email,
          notificationId: email.notificationId ?? null,
          unsubscribeUrl: email.unsubscribeUrl ?? null,
          createdAt: await appNow(tx),
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (row) await enqueue(tx, "email.send", { emailId: row.id });
    return row !== undefined;
  });
}
