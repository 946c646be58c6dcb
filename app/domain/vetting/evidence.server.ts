import { db, type Tx } from "../../db.server.ts";
import type { AccountEvidence } from "./missing.ts";

interface OwnershipRow {
  placedAt: Date | null;
  confirmedAt: Date | null;
  missedAt: Date | null;
}

/** How the code of an account stands. */
export function ownershipOf(row: OwnershipRow | null): AccountEvidence["ownership"] {
  if (!row) return "none";
  if (row.confirmedAt) return "confirmed";
  if (row.placedAt) return "waiting";
  return row.missedAt ? "missed" : "issued";
}

/** A creator's accounts with what proves them, oldest account first, each with its newest numbers. */
export async function evidenceOf(creatorId: string, tx: Tx = db) {
  const accounts = await tx.socialAccount.findMany({
    where: { creatorId, removedAt: null },
    orderBy: { createdAt: "asc" },
    include: {
      ownership: true,
      snapshots: {
        orderBy: { takenAt: "desc" },
        take: 1,
        include: { screenshots: { orderBy: { createdAt: "asc" } } },
      },
    },
  });
  return accounts.map(({ ownership, snapshots: [latest], ...account }) => ({
    ...account,
    check: ownership,
    ownership: ownershipOf(ownership),
    snapshot: latest ?? null,
    latest: latest
      ? { takenAt: latest.takenAt, provenance: latest.provenance, screenshots: latest.screenshots.length }
      : null,
  }));
}

/** The documents that show who a creator is, oldest first. */
export function identityFilesOf(creatorId: string, tx: Tx = db) {
  return tx.creatorFile.findMany({
    where: { creatorId, purpose: "identity" },
    orderBy: { createdAt: "asc" },
  });
}
