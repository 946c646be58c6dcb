import { act, db } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { NO_TAX_IDENTITY, type TaxIdentityInput } from "./tax-identity.ts";

const ownerOf = (actor: PartyActor) =>
  actor.kind === "brand" ? { brandId: actor.brandId } : { creatorId: actor.creatorId };

/** Who may say it: those who pay for a brand, and the creator. */
export const mayEditTax = (actor: PartyActor): boolean =>
  can(actor, actor.kind === "brand" ? "deal.fund" : "creator.act");

/** What the actor's own side has said; empty when nothing. */
export async function ownTaxIdentity(actor: PartyActor): Promise<TaxIdentityInput> {
  const row = await db.taxIdentity.findUnique({ where: ownerOf(actor) });
  if (!row) return NO_TAX_IDENTITY;
  const { legalName, taxNumber, address } = row;
  return { legalName, taxNumber, address };
}

/** Says who is meant on papers from now on; those that are out keep what they say. Refuses: not_allowed. */
export function saveTaxIdentity(actor: PartyActor, input: TaxIdentityInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!mayEditTax(actor)) return refuse("not_allowed");
    const data = { ...input, updatedAt: now };
    await tx.taxIdentity.upsert({
      where: ownerOf(actor),
      create: { ...ownerOf(actor), ...data },
      update: data,
    });
    return done(null);
  });
}
