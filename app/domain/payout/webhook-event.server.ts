import { act, db } from "#app/db.server.ts";
import { done } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";

export interface ReceivedEvent {
  id: string;
  source: "platform" | "connect";
  type: string;
  objectId: string;
}

/** Stores a verified event and queues its job, once per event id. Returns false for one that is here already. */
export async function storeWebhookEvent(event: ReceivedEvent): Promise<boolean> {
  const result = await act(async (tx, now) => {
    const made = await tx.webhookEvent.createMany({
      data: [{ ...event, receivedAt: now }],
      skipDuplicates: true,
    });
    if (made.count === 1) await enqueue(tx, "webhook.process", { eventId: event.id });
    return done(made.count === 1);
  });
  return result.ok && result.value;
}

/** An event that waits to be processed; null when it was, or is unknown. */
export async function waitingWebhookEvent(id: string): Promise<{ type: string; objectId: string } | null> {
  return db.webhookEvent.findFirst({
    where: { id, processedAt: null },
    select: { type: true, objectId: true },
  });
}

/** What the event was about has been looked at. */
export async function markWebhookProcessed(id: string): Promise<void> {
  await db.$executeRaw`update webhook_event set processed_at = app_now() where id = ${id} and processed_at is null`;
}
