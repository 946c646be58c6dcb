import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { isSameName } from "../contract/contract.ts";
import { isDrawing } from "../contract/drawing.ts";
import { brokenSeal } from "../contract/seal-check.server.ts";
import { asksPassword } from "../contract/sign-again.ts";
import type { LoadedDeal } from "../deal/load.server.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Refusal, type Result } from "../refusal.ts";
import { amendmentById, partyAmendment, type LoadedAmendment } from "./load.server.ts";
import { moveAmendment } from "./move.server.ts";
import { addSignature, type Signer } from "./signature.server.ts";
import { canTakeEffect, takeEffect } from "./take-effect.server.ts";
import { tellSigned } from "./tell.server.ts";

interface SignInput extends Signer {
  dealNumber: number;
  number: number;
  /** The name as typed; empty where a click signs. */
  typedName: string;
  /** Digest of the document that was on the screen. */
  documentSha256: string;
  /** Path data of a drawn signature, beside the typed name. */
  drawing?: string | undefined;
  /** The person has just given their password once more. */
  confirmed?: boolean;
}

function whyNot(actor: PartyActor, now: Date, amendment: LoadedAmendment, input: SignInput): Refusal | null {
  if (amendment.state !== "signing") return refuse("wrong_state");
  if (amendment.dueAt && amendment.dueAt <= now) return refuse("too_late");
  if (amendment.documentSha256 !== input.documentSha256) return refuse("document_changed");
  if (amendment.byClick) return null;
  if (!isSameName(input.typedName, actor.name)) return refuse("name_mismatch", { name: actor.name });
  return input.drawing !== undefined && !isDrawing(input.drawing) ? refuse("drawing_invalid") : null;
}

/** What is then agreed reaches the operator's amount, and the password was not given again. */
async function lacksPassword(tx: Tx, amendment: LoadedAmendment, confirmed: boolean): Promise<boolean> {
  if (amendment.byClick || confirmed) return false;
  const { signAgainAmount } = await currentPolicy(tx);
  return asksPassword(amendment.after, signAgainAmount);
}

/** The last signature: in force at once, or as soon as the brand has paid what is added. */
async function complete(tx: Tx, now: Date, actor: PartyActor, deal: LoadedDeal, id: string): Promise<Result> {
  const amendment = await amendmentById(tx, id);
  if (!(await canTakeEffect(tx, deal, amendment))) return refuse("amendment_moot");
  const dueAt = hoursAfter(now, deal.body.policy.fundHours);
  const signer = { side: actor.kind, name: actor.name, dueAt };
  if (amendment.added === 0n) {
    await tx.amendment.update({ where: { id }, data: { signedAt: now } });
    await takeEffect(tx, now, deal, amendment, "sign_last_free");
    return done(null);
  }
  const moved = await moveAmendment(tx, amendment, "sign_last", { signedAt: now, dueAt });
  if (!moved.ok) return moved;
  await tellSigned(tx, now, deal, amendment, { ...signer, last: true });
  return done(null);
}

/**
 * One side signs an amendment: with the typed name, or with a click where only dates change. Signing twice is signing
 * once. Refuses: not_allowed, not_verified, not_found, already_signed (by a colleague), wrong_state, too_late,
 * document_changed, name_mismatch, drawing_invalid, password_again, amendment_moot, deal_disputed, deal_paused.
 */
export function signAmendment(actor: PartyActor, input: SignInput): Promise<Result> {
  return act<null>(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    if (!actor.emailVerified) return refuse("not_verified");
    const found = await partyAmendment(tx, actor, input.dealNumber, input.number);
    if (!found) return refuse("not_found");
    const { deal, amendment } = found;
    const own = amendment.signatures.find(({ side }) => side === actor.kind);
    if (own) return own.userId === actor.userId ? done(null) : refuse("already_signed");
    const refusal = refusalWhileStill(deal) ?? whyNot(actor, now, amendment, input);
    if (refusal) return refusal;
    if (await lacksPassword(tx, amendment, input.confirmed === true)) return refuse("password_again");
    const broken = brokenSeal(amendment, amendment.signatures);
    if (broken) throw new Error(`Amendment ${amendment.id} cannot be signed: ${broken}`);
    const { ip, userAgent, typedName, drawing } = input;
    const name = amendment.byClick ? {} : { typedName, drawing };
    const sequence = await addSignature(tx, now, actor, deal, amendment, { ip, userAgent, ...name });
    if (sequence === 2) return complete(tx, now, actor, deal, amendment.id);
    const dueAt = amendment.dueAt ?? now;
    const signer = { side: actor.kind, name: actor.name, last: false, dueAt };
    await tellSigned(tx, now, deal, amendment, signer);
    return done(null);
  });
}
