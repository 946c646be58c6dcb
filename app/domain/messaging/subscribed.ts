import type { NotificationData, NotificationKind } from "./notification-kinds.ts";

/** What a subscribed message is about, and what one press ends. */
export interface Subscription {
  topic: "search" | "closing";
  subjectId: string;
}

const SUBSCRIBED: { [K in NotificationKind]?: (data: NotificationData<K>) => Subscription } = {
  search_alert: (data) => ({ topic: "search", subjectId: data.searchId }),
  saved_brief_closing: (data) => ({ topic: "closing", subjectId: data.creatorId }),
};

/** The subscription that a message belongs to; null for those that belong to the service and always come. */
export function subscriptionOf(kind: string, data: unknown): Subscription | null {
  const read = SUBSCRIBED[kind as NotificationKind] as ((data: unknown) => Subscription) | undefined;
  return read ? read(data) : null;
}
