import type { Tx } from "../../db.server.ts";
import { THREAD_CHANNEL } from "./channel.ts";

/**
 * Raises the version of conversations and tells every web process, when and only when the act commits. Only the id
 * travels: what a listener may see is decided when it asks.
 */
export async function announce(tx: Tx, threadIds: readonly string[]): Promise<void> {
  // In a fixed order: two acts that change the same conversations never wait for each other in a circle.
  for (const id of [...threadIds].sort()) {
    await tx.$executeRaw`update thread set version = version + 1 where id = ${id}::uuid`;
    await tx.$executeRaw`select pg_notify(${THREAD_CHANNEL}, ${id})`;
  }
}
