import type { z } from "zod";
import { amendmentKinds } from "./kinds/amendment-kinds.ts";
import { chargebackKinds } from "./kinds/chargeback-kinds.ts";
import { commissionKinds } from "./kinds/commission-kinds.ts";
import { dealKinds } from "./kinds/deal-kinds.ts";
import { marketKinds } from "./kinds/market-kinds.ts";
import { launchKinds } from "./kinds/launch-kinds.ts";
import { disputeKinds } from "./kinds/dispute-kinds.ts";
import { programmeKinds } from "./kinds/programme-kinds.ts";
import { safetyKinds } from "./kinds/safety-kinds.ts";
import { fundingKinds } from "./kinds/funding-kinds.ts";
import { peopleKinds } from "./kinds/people-kinds.ts";

/**
 * Everything that people are told, with what the message needs, frozen when it happened. Money: gross is the agreed
 * fee, net what the creator gets, cost what the brand pays.
 */
export const notificationSchemas = {
  ...marketKinds,
  ...dealKinds,
  ...programmeKinds,
  ...amendmentKinds,
  ...commissionKinds,
  ...launchKinds,
  ...disputeKinds,
  ...chargebackKinds,
  ...fundingKinds,
  ...peopleKinds,
  ...safetyKinds,
} as const;

export type NotificationKind = keyof typeof notificationSchemas;
export type NotificationData<K extends NotificationKind> = z.infer<(typeof notificationSchemas)[K]>;
export const NOTIFICATION_KINDS = Object.keys(notificationSchemas) as NotificationKind[];

/** What a template gets beside its data. */
export interface Recipient {
  name: string;
  timeZone: string;
  locale: string;
  /** Which portal's colour the button wears. */
  portal: "brand" | "creator" | "admin";
}
