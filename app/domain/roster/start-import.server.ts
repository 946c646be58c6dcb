import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { FileLook } from "./file-look.ts";

export interface UploadedList {
  storageKey: string;
  name: string;
  size: number;
  look: FileLook;
}

/** Begins an import with a list that is in storage. Nothing of it is in the roster yet. Refuses: not_allowed. */
export function startImport(actor: BrandActor, list: UploadedList): Promise<Result<{ importId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "roster.manage")) return refuse("not_allowed");
    const { storageKey, name: fileName, size, look } = list;
    const { id } = await tx.rosterImport.create({
      data: {
        ...{ brandId: actor.brandId, createdById: actor.userId, createdAt: now },
        ...{ storageKey, fileName, size: BigInt(size), look },
      },
      select: { id: true },
    });
    return done({ importId: id });
  });
}
