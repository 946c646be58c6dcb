import { appNow } from "#app/db.server.ts";
import { enterConversion } from "#app/domain/commission/enter-conversion.server.ts";
import type { StoryState } from "./application-acts.server.ts";
import { payStatements } from "./money.server.ts";
import { must } from "./must.ts";

/** What comes in for a deal that pays a share of the sales. */
export const COMMISSION_ACTS = {
  /** An order of this moment; below zero, money that went back to the shopper. */
  sell: async ({ brand, dealNumber }: StoryState, orderId: string, amount: bigint): Promise<void> => {
    const kind = amount < 0n ? "return" : "sale";
    const entry = {
      kind,
      orderId,
      amount: amount < 0n ? -amount : amount,
      occurredAt: await appNow(),
    } as const;
    must(await enterConversion(brand(), dealNumber, entry));
  },
  pay: ({ brand, dealNumber }: StoryState) => payStatements(brand(), dealNumber),
};
