// What a deal waits for, done by whom it concerns: so that random acts get somewhere.
import * as acts from "./acts.ts";
import { pressCard } from "./card.ts";
import { nextOfSales } from "./selling.ts";
import { send, setPayee } from "./sending.ts";
import { pass } from "./time.ts";
import { deliver, runJobs, type Till } from "./till.ts";

/** The page of all deals of the brief that wait, opened, paid at, and heard of; sometimes the saved card instead. */
async function nextOfFunding(till: Till, n: number): Promise<void> {
  const { desk, pages } = till;
  if (pages.length > 0 && n % 4 === 3) return pressCard(till, n);
  if (pages.length === 0) return desk.tills.length > 1 ? acts.openTogether(till, 1) : acts.open(till);
  if (desk.parcels.length === 0) return acts.press(till, pages.length - 1, "pay");
  await deliver(desk, desk.parcels.length, 1);
  await runJobs(desk);
}

export async function next(till: Till, n: number): Promise<void> {
  const { seen } = till;
  if (seen.deal === "funding") return nextOfFunding(till, n);
  if (n % 3 > 0 && (await nextOfSales(till, n))) return;
  const at = seen.items.findIndex(({ state }) => !["accepted", "paid", "cancelled"].includes(state));
  switch (seen.items[at]?.state) {
    case "draft_due":
    case "changes_requested":
      return acts.sendDraft(till, at);
    case "in_review":
      return acts.approve(till, at);
    case "live_due":
      return acts.post(till, at);
    case "live_check":
      return acts.confirm(till, at);
    default:
      if (!seen.payeeActive) return setPayee(till, true, true);
      await pass(till, n % 2 ? 73 : 240);
      return send(till, 1 + (n % 2));
  }
}
