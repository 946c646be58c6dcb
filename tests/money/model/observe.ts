import { look } from "./look.ts";
import { PLANTS } from "./plants.ts";
import { checkDesk } from "./rules-between.ts";
import type { Desk } from "./till.ts";

/** Looks at a desk after something was done there, and holds it against the rules: what was seen last is the model. */
export async function observe(desk: Desk): Promise<void> {
  if (desk.plant) for (const till of desk.tills) await PLANTS[desk.plant](till);
  const seen = await look(desk.tills.map(({ deal }) => deal.dealId));
  checkDesk(desk, seen);
  for (const [at, till] of desk.tills.entries()) till.seen = seen[at] ?? till.seen;
}
