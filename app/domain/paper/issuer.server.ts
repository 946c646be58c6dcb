import { act, db, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { storedSettings } from "../deal/policy.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { DEFAULT_ISSUER, type Issuer, issuerForm } from "./tax-identity.ts";

const KEY = "issuer";

/** Who issues receipts now: what the operator has said, else the marketplace's name alone. */
export async function currentIssuer(client: Tx = db): Promise<Issuer> {
  const stored = (await storedSettings(client)).get(KEY);
  return stored === undefined ? DEFAULT_ISSUER : issuerForm.parse(stored);
}

/** The operator says who issues receipts. Papers that are out keep what they say. Refuses: not_allowed. */
export function saveIssuer(actor: AdminActor, issuer: Issuer): Promise<Result<{ changed: number }>> {
  return act(async (tx, now) => {
    if (!can(actor, "settings.edit")) return refuse("not_allowed");
    const before = await currentIssuer(tx);
    const changed = (Object.keys(issuer) as (keyof Issuer)[]).filter((key) => issuer[key] !== before[key]);
    if (changed.length === 0) return done({ changed: 0 });
    const data = { value: issuer, updatedById: actor.userId, updatedAt: now };
    await tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, ...data }, update: data });
    const event = { type: "moderation.changed", what: "who issues receipts" } as const;
    await record(tx, now, actor, { stream: "settings" }, event);
    return done({ changed: changed.length });
  });
}
