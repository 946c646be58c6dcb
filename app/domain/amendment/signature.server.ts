import type { Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { GENESIS } from "../audit/chain.ts";
import { record } from "../audit/record.server.ts";
import { signatureHash } from "../contract/seal-check.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { AMENDMENT_CONSENT, CLICK_CONSENT } from "./document.ts";
import type { LoadedAmendment } from "./load.server.ts";

/** From where somebody signs. */
export interface Signer {
  ip: string;
  userAgent: string;
}

/** What somebody signs with; a click gives neither. */
interface Given {
  typedName?: string;
  drawing?: string | undefined;
}

/**
 * Adds one party's signature, hashed onto the one before it, and writes its hash into the deal's chain. A click signs
 * with the account's name; `typedName` is what was typed otherwise. Returns its place, 1 or 2.
 */
export async function addSignature(
  tx: Tx,
  now: Date,
  actor: PartyActor,
  deal: LoadedDeal,
  amendment: Pick<LoadedAmendment, "id" | "number" | "byClick" | "documentSha256">,
  { ip, userAgent, typedName = actor.name, drawing }: Signer & Given,
): Promise<number> {
  const last = await tx.amendmentSignature.findFirst({
    where: { amendmentId: amendment.id },
    orderBy: { sequence: "desc" },
  });
  const row = {
    side: actor.kind,
    sequence: (last?.sequence ?? 0) + 1,
    userId: actor.userId,
    typedName: typedName.trim(),
    accountEmail: actor.email,
    emailVerified: actor.emailVerified,
    consentVersion: amendment.byClick ? CLICK_CONSENT : AMENDMENT_CONSENT,
    documentSha256: amendment.documentSha256,
    signedAt: now,
    ip,
    userAgent: userAgent.slice(0, 400),
    previousHash: last?.hash ?? GENESIS,
    drawing: drawing ?? null,
  };
  const hash = signatureHash(amendment.id, row);
  await tx.amendmentSignature.create({ data: { ...row, amendmentId: amendment.id, hash } });
  await record(tx, now, actor, dealStream(deal), {
    ...{ type: "amendment.signed", number: amendment.number, side: actor.kind },
    ...{ typedName: row.typedName, byClick: amendment.byClick, signatureHash: hash },
  });
  return row.sequence;
}
