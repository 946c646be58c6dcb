import type {
  NotificationData,
  NotificationKind,
  Recipient,
} from "#app/domain/messaging/notification-kinds.ts";

interface Sample<K extends NotificationKind> {
  portal: Recipient["portal"];
  href: string;
  data: NotificationData<K>;
}
export type Samples = { [K in NotificationKind]: Sample<K>[] };

// The people, the brief and the sums that all samples share.
export const usd = (amount: number) => ({ amount: String(amount), currency: "USD" });
export const brief = { briefTitle: "Weeknight noodles in under ten minutes", brandName: "Pepperjar" };
export const creatorName = "Tomás Rivera";
export const deal = { ...brief, creatorName, dealNumber: 1042 };
export const piece = { ...deal, deliverable: "Instagram reel" };
export const soon = "2026-11-06T19:00:00.000Z";
export const later = "2026-11-14T20:40:00.000Z";
export const sums = { gross: usd(43000), cost: usd(47300), net: usd(43000) };

export const brand = { portal: "brand", href: "/brand/briefs/1" } as const;
export const creator = { portal: "creator", href: "/creator" } as const;
export const admin = { portal: "admin", href: "/admin" } as const;
export const brandDeal = { portal: "brand", href: "/deals/1042" } as const;
export const creatorDeal = { portal: "creator", href: "/deals/1042" } as const;
