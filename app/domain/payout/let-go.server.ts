import type { Tx } from "#app/db.server.ts";
import { enqueue } from "#app/jobs/enqueue.ts";
import { CHECKOUT_SHORTEST_MS } from "./funding.ts";

/** A funding of a deal that is open, with the group that it may be in. */
export type OpenRow = NonNullable<Awaited<ReturnType<typeof openRow>>>;

/** The one open funding of a deal, alone or in a group. */
export function openRow(tx: Tx, dealId: string) {
  return tx.funding.findFirst({ where: { dealId, state: "open" }, include: { group: true } });
}

/** Whether its payment page still has time; one that was never opened needs time to open. */
export function hasTime({ group, ...funding }: OpenRow, now: Date): boolean {
  const { checkoutId, expiresAt } = group ?? funding;
  const needs = checkoutId ? 0 : CHECKOUT_SHORTEST_MS;
  return expiresAt.getTime() > now.getTime() + needs;
}

/**
 * Lets go of an open funding, and of all that are in one checkout with it: the deal is to be paid another way, or its
 * time is up. The processor is told to close the page by a job; whoever opens another page closes it first, by the id
 * that is returned.
 */
export async function letGo(tx: Tx, funding: OpenRow): Promise<string | null> {
  const { group } = funding;
  if (!group) {
    await tx.funding.update({ where: { id: funding.id }, data: { state: "expired" } });
    await enqueue(tx, "funding.refresh", { fundingId: funding.id });
    return funding.checkoutId;
  }
  // The group's row first: of two that let go of it, the second waits here.
  await tx.fundingGroup.updateMany({ where: { id: group.id, state: "open" }, data: { state: "expired" } });
  await tx.funding.updateMany({ where: { groupId: group.id, state: "open" }, data: { state: "expired" } });
  await enqueue(tx, "group.refresh", { groupId: group.id });
  return group.checkoutId;
}

/** Lets go of every page that one of these is on, each once; returns those that the processor has open. */
export async function letGoOfAll(tx: Tx, rows: readonly OpenRow[]): Promise<string[]> {
  const pages = new Map(rows.map((row) => [row.groupId ?? row.id, row]));
  const closing: string[] = [];
  for (const row of pages.values()) {
    const page = await letGo(tx, row);
    if (page) closing.push(page);
  }
  return closing;
}
