import { deal, later, soon, usd, type Samples } from "./people.ts";

const of = {
  brand: { portal: "brand", href: "/deals/1042" },
  creator: { portal: "creator", href: "/deals/1042" },
  admin: { portal: "admin", href: "/admin/chargebacks/1" },
  money: { portal: "creator", href: "/creator/money" },
} as const;
const reason = "The card holder says that the service was not provided.";
const amount = usd(47300);
const opened = { ...deal, taken: true, reason, amount, answerBy: soon } as const;
const ended = { ...deal, amount, lost: usd(32000) } as const;

export const chargebacks = {
  chargeback_opened: [
    { ...of.brand, data: { ...opened, reader: "brand" } },
    { ...of.creator, data: { ...opened, reader: "creator" } },
    { ...of.creator, data: { ...opened, reader: "creator", over: true } },
    { ...of.brand, data: { ...opened, reader: "brand", over: true } },
    { ...of.brand, data: { ...opened, reader: "brand", aside: true, unanswered: true } },
    { ...of.admin, data: { ...opened, reader: "admin", aside: true, unanswered: true } },
    { ...of.admin, data: { ...opened, reader: "admin", aside: true } },
    { ...of.admin, data: { ...opened, reader: "admin" } },
    { ...of.admin, data: { ...opened, reader: "admin", taken: false, answerBy: null } },
  ],
  chargeback_ended: [
    { ...of.brand, data: { ...ended, reader: "brand", outcome: "lost" } },
    { ...of.creator, data: { ...ended, reader: "creator", outcome: "lost" } },
    { ...of.brand, data: { ...ended, reader: "brand", outcome: "lost", goesOn: true } },
    { ...of.brand, data: { ...ended, reader: "brand", outcome: "lost", goesOn: true, aside: true } },
    { ...of.brand, data: { ...ended, reader: "brand", outcome: "won", aside: true } },
    { ...of.creator, data: { ...ended, reader: "creator", outcome: "won" } },
    { ...of.creator, data: { ...ended, reader: "creator", outcome: "won", over: true } },
    { ...of.creator, data: { ...ended, reader: "creator", outcome: "lost", over: true } },
    { ...of.brand, data: { ...ended, reader: "brand", outcome: "lost", over: true } },
    { ...of.admin, data: { ...ended, reader: "admin", outcome: "lost" } },
    { ...of.admin, data: { ...ended, reader: "admin", outcome: "closed" } },
  ],
  chargeback_due: [{ ...of.admin, data: { ...deal, amount, answerBy: soon } }],
  creator_owes: [
    {
      ...of.money,
      data: { ...deal, amount: usd(32000), reason: "The post was never published.", from: later, most: 50 },
    },
  ],
  payout_netted: [
    { ...of.money, data: { ...deal, taken: usd(5000), net: usd(5000), left: usd(27000) } },
    { ...of.money, data: { ...deal, taken: usd(5000), net: usd(5000), left: usd(0) } },
  ],
  payout_by_bank: [
    {
      ...{ ...of.brand, href: "/deals/1042/money" },
      data: { ...deal, deliverable: "1 Reel on Instagram", net: usd(40850) },
    },
  ],
  payout_taken_back: [{ ...of.money, data: { ...deal, taken: usd(27000), left: usd(0) } }],
  refund_set_off: [{ ...of.brand, href: "/deals/1042/money", data: { ...deal, refunded: usd(1375) } }],
  refund_returned: [{ ...of.admin, href: "/admin/money", data: { ...deal, refunded: amount } }],
  money_decided: [
    { ...of.admin, data: { what: "Send the payout again", by: "Fin Ance", amount, outcome: "confirmed" } },
    { ...of.admin, data: { what: "Send the payout again", by: "Fin Ance", amount, outcome: "declined" } },
  ],
  money_proposed: [
    {
      ...of.admin,
      data: { what: "Send payout again", reason: "The processor has no transfer.", by: "Fin Ance", amount },
    },
  ],
} satisfies Partial<Samples>;
