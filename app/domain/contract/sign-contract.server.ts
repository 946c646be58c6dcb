import { act, type Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { GENESIS } from "../audit/chain.ts";
import { record } from "../audit/record.server.ts";
import { beginWithoutFee } from "../deal/begin-deal.server.ts";
import { dealHref, dealNames, dealStream, partyDeal, type LoadedDeal } from "../deal/load.server.ts";
import { hasFee } from "../commission/compensation.ts";
import { moveDeal } from "../deal/move.server.ts";
import { currentPolicy } from "../deal/policy.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { moneyData, notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { CONSENT_VERSION, isSameName } from "./contract.ts";
import { isDrawing } from "./drawing.ts";
import { asksPassword } from "./sign-again.ts";
import { brokenSeal, signatureHash } from "./seal-check.server.ts";

export interface SignInput {
  dealNumber: number;
  typedName: string;
  /** Digest of the document that was on the screen; another document is not signed by accident. */
  documentSha256: string;
  ip: string;
  userAgent: string;
  /** Path data of a drawn signature, beside the typed name. */
  drawing?: string;
  /** The person has just given their password once more. */
  confirmed?: boolean;
}

async function addSignature(tx: Tx, now: Date, actor: PartyActor, contractId: string, input: SignInput) {
  const last = await tx.signature.findFirst({ where: { contractId }, orderBy: { sequence: "desc" } });
  const row = {
    contractId,
    side: actor.kind,
    sequence: (last?.sequence ?? 0) + 1,
    userId: actor.userId,
    typedName: input.typedName.trim(),
    accountEmail: actor.email,
    emailVerified: actor.emailVerified,
    consentVersion: CONSENT_VERSION,
    documentSha256: input.documentSha256,
    signedAt: now,
    ip: input.ip,
    userAgent: input.userAgent.slice(0, 400),
    previousHash: last?.hash ?? GENESIS,
    drawing: input.drawing ?? null,
  };
  await tx.signature.create({ data: { ...row, hash: signatureHash(contractId, row) } });
  return row.sequence;
}

/** The brand's time to secure the funds begins. */
async function askForFunds(tx: Tx, now: Date, deal: LoadedDeal): Promise<Result> {
  const fundBy = hoursAfter(now, deal.body.policy.fundHours);
  const moved = await moveDeal(tx, deal, "sign_last", { signedAt: now, dueAt: fundBy });
  if (!moved.ok) return moved;
  await notify(tx, now, {
    to: { brandId: deal.brandId, permission: "deal.fund" },
    kind: "fund_requested",
    data: {
      ...dealNames(deal),
      gross: moneyData(deal.gross, deal.currency),
      brandFee: moneyData(deal.brandFee, deal.currency),
      cost: moneyData(deal.gross + deal.brandFee, deal.currency),
      fundBy: fundBy.toISOString(),
    },
    href: dealHref(deal),
    dealId: deal.id,
  });
  return done(null);
}

async function completeSigning(
  tx: Tx,
  now: Date,
  actor: PartyActor,
  deal: LoadedDeal,
  contractId: string,
): Promise<Result> {
  const started = hasFee(deal) ? await askForFunds(tx, now, deal) : await beginWithoutFee(tx, now, deal);
  if (!started.ok) return started;
  await tx.contract.update({ where: { id: contractId }, data: { completedAt: now } });
  await record(tx, now, actor, dealStream(deal), {
    type: "contract.completed",
    documentSha256: deal.contract?.documentSha256 ?? "",
  });
  await enqueue(tx, "contract.seal", { contractId });
  return done(null);
}

/** What is wrong with what somebody signs with: the name, the drawing, or the password that is missing. */
async function unfitInput(tx: Tx, actor: PartyActor, deal: LoadedDeal, input: SignInput) {
  if (!isSameName(input.typedName, actor.name)) return refuse("name_mismatch", { name: actor.name });
  if (input.drawing !== undefined && !isDrawing(input.drawing)) return refuse("drawing_invalid");
  const { signAgainAmount } = await currentPolicy(tx);
  return asksPassword(deal.body, signAgainAmount) && !input.confirmed ? refuse("password_again") : null;
}

/**
 * One party signs; the order does not matter. The second signature completes the contract and starts the
 * funding limit, or, where no fee was agreed, the work. Signing twice is signing once. Refuses: not_allowed, not_verified, not_found, wrong_state, already_signed (by a colleague), too_late,
 * document_changed, name_mismatch, drawing_invalid, password_again (the operator's amount is reached).
 */
export function signContract(actor: PartyActor, input: SignInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    if (!actor.emailVerified) return refuse("not_verified");
    const deal = await partyDeal(tx, actor, input.dealNumber);
    const contract = deal?.contract;
    if (!deal || !contract) return refuse("not_found");
    const signed = await tx.signature.findMany({
      where: { contractId: contract.id },
      orderBy: { sequence: "asc" },
    });
    const own = signed.find((one) => one.side === actor.kind);
    if (own) return own.userId === actor.userId ? done(null) : refuse("already_signed");
    if (deal.state !== "signing") return refuse("wrong_state");
    if (deal.dueAt && now >= deal.dueAt) return refuse("too_late");
    if (contract.documentSha256 !== input.documentSha256) return refuse("document_changed");
    const unfit = await unfitInput(tx, actor, deal, input);
    if (unfit) return unfit;
    const broken = brokenSeal(contract, signed);
    if (broken) throw new Error(`Contract ${contract.id} cannot be signed: ${broken}`);
    const sequence = await addSignature(tx, now, actor, contract.id, input);
    await record(tx, now, actor, dealStream(deal), {
      type: "contract.signed",
      side: actor.kind,
      typedName: input.typedName.trim(),
    });
    await tellOtherSide(tx, now, actor, deal, sequence);
    return sequence === 2 ? completeSigning(tx, now, actor, deal, contract.id) : done(null);
  });
}

async function tellOtherSide(tx: Tx, now: Date, actor: PartyActor, deal: LoadedDeal, sequence: number) {
  await notify(tx, now, {
    to:
      actor.kind === "brand"
        ? { creatorId: deal.creatorId }
        : { brandId: deal.brandId, permission: "contract.sign" },
    kind: "contract_signed",
    data: {
      ...dealNames(deal),
      signedBy: actor.name,
      yourTurn: sequence === 1,
      signBy: (deal.dueAt ?? now).toISOString(),
    },
    href: dealHref(deal),
    dealId: deal.id,
  });
}
