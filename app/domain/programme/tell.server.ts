import type { Tx } from "../../db.server.ts";
import { notify } from "../messaging/notify.server.ts";
import type { NotificationData } from "../messaging/notification-kinds.ts";
import { programmeHref, programmeNames, type LoadedProgramme } from "./load.server.ts";

type ProgrammeKind = "programme_paused" | "programme_resumed" | "programme_notice" | "programme_ended";
type Names = "briefTitle" | "brandName" | "creatorName" | "programme" | "periods" | "side";

/** Tells both sides what became of their programme: the same facts, each in its own words. */
export async function tellBothSides<K extends ProgrammeKind>(
  tx: Tx,
  now: Date,
  programme: LoadedProgramme,
  kind: K,
  facts: Omit<NotificationData<K>, Names>,
): Promise<void> {
  const href = programmeHref(programme);
  for (const side of ["creator", "brand"] as const) {
    const to =
      side === "creator"
        ? { creatorId: programme.creatorId }
        : ({ brandId: programme.brandId, permission: "contract.sign" } as const);
    // TypeScript cannot see that the names and the facts together are the whole of this kind's data; the schema does.
    const data = { ...programmeNames(programme), ...facts, side } as unknown as NotificationData<K>;
    await notify(tx, now, { to, kind, data, href });
  }
}
