// Every webhook one to five times, in any order, late, or never: the deal ends as it does when all is in order.
import { settle } from "#tests/support/money-world.ts";
import { walk } from "#tests/support/webhook-walk.ts";
import { isDeepStrictEqual } from "node:util";

/** The plan of a walk: each number of copies in turn; shuffled, held back and dropped in every combination. */
export function planOf(at: number, seed: number) {
  const copies = 1 + (at % 5);
  const shuffle = Math.floor(at / 5) % 2 === 1;
  const hold = Math.floor(at / 10) % 2 === 1;
  const kept = [[], ["checkout.session.completed"], "all"] as const;
  const drop = kept[Math.floor(at / 20) % 3] ?? [];
  return { copies, shuffle, hold, seed: seed + at, drop: drop === "all" ? drop : [...drop] };
}

/** Walks `count` deals, each under another plan. Resolves with the plans under which the end was another one. */
export async function webhookWalks(count: number, seed: number): Promise<string[]> {
  const orderly = await walk({});
  if (orderly.state !== "completed") throw new Error(`The orderly walk ended ${orderly.state}`);
  const different: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const plan = planOf(at, seed);
    if (!isDeepStrictEqual(await walk(plan), orderly)) different.push(JSON.stringify(plan));
  }
  await settle();
  return different;
}
