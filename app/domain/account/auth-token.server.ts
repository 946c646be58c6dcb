import { randomBytes } from "node:crypto";
import type { Tx } from "../../db.server.ts";
import { sha256 } from "../audit/digest.server.ts";

export type TokenPurpose = "verify_email" | "reset_password" | "change_email";

const HOURS: Record<TokenPurpose, number> = { verify_email: 24, reset_password: 1, change_email: 24 };
const SOON_MS = 60_000;

export interface TokenOwner {
  userId: string;
  purpose: TokenPurpose;
  /** The address that the link proves. */
  email: string;
}

/**
 * Makes a single-use secret for a link in an email; only its hash is stored. Null when one was made for the
 * same address within the last minute: a form sent twice sends one email.
 */
export async function issueToken(
  tx: Tx,
  now: Date,
  owner: TokenOwner,
): Promise<{ token: string; expiresAt: Date } | null> {
  const since = new Date(now.getTime() - SOON_MS);
  const recent = await tx.authToken.count({ where: { ...owner, usedAt: null, createdAt: { gt: since } } });
  if (recent > 0) return null;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + HOURS[owner.purpose] * 3_600_000);
  await tx.authToken.create({ data: { ...owner, tokenHash: sha256(token), expiresAt, createdAt: now } });
  return { token, expiresAt };
}

/**
 * Uses a secret up and returns whose it was, or null when it is unknown, used or expired. Every other open
 * secret of the same person and purpose ends with it. Of two uses at once, one wins.
 */
export async function useToken(
  tx: Tx,
  now: Date,
  token: string,
  purpose: TokenPurpose,
): Promise<{ userId: string; email: string } | null> {
  const open = { purpose, usedAt: null };
  const [used] = await tx.authToken.updateManyAndReturn({
    where: { ...open, tokenHash: sha256(token), expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { userId: true, email: true },
  });
  if (!used) return null;
  await tx.authToken.updateMany({ where: { ...open, userId: used.userId }, data: { usedAt: now } });
  return used;
}

/** Whose secret it was when it has been used already; null when it never existed or expired unused. */
export async function spentToken(tx: Tx, token: string, purpose: TokenPurpose) {
  return tx.authToken.findFirst({
    where: { tokenHash: sha256(token), purpose, usedAt: { not: null } },
    select: { userId: true, email: true },
  });
}
