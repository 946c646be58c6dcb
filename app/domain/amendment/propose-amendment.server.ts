import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { digestOf } from "../audit/digest.server.ts";
import { record } from "../audit/record.server.ts";
import { contractDocument } from "../contract/contract.ts";
import { dealStream, partyDeal, type LoadedDeal } from "../deal/load.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { chargeProblem } from "../ledger/charge.ts";
import type { TermsBody } from "../offer/terms.ts";
import { done, refuse, type Refusal, type Result } from "../refusal.ts";
import { amendedTerms, extendsLicence, moneyDifference, monthTerms, type Change } from "./amended-terms.ts";
import { canAmendDeal, canAmendItem, isAboutItem } from "./amendment.ts";
import { assembleAmendment } from "./document.ts";
import { amendmentById } from "./load.server.ts";
import { addSignature, type Signer } from "./signature.server.ts";
import { tellProposed } from "./tell.server.ts";

interface ProposeInput extends Signer {
  dealNumber: number;
  change: Change;
  /** What the other side reads beside it; may be empty. */
  message: string;
}

async function whyNot(tx: Tx, now: Date, deal: LoadedDeal, change: Change): Promise<Refusal | null> {
  const still = refusalWhileStill(deal);
  if (still) return still;
  const open = await tx.amendment.findFirst({
    where: { dealId: deal.id, state: { in: ["signing", "funding"] } },
  });
  if (open) return refuse("amendment_open", { number: String(open.number) });
  const items = await tx.deliverable.findMany({ where: { dealId: deal.id } });
  if (!canAmendDeal(change.kind, deal.state, items)) return refuse("wrong_state");
  if (!("position" in change)) return null;
  const item = items.find(({ position }) => position === change.position);
  if (!item) return refuse("not_found");
  if (isAboutItem(change.kind) && !canAmendItem(change.kind, item.state)) return refuse("wrong_state");
  return change.kind === "new_date" ? badDates(change, now) : null;
}

function badDates(change: Extract<Change, { kind: "new_date" }>, now: Date): Refusal | null {
  const { draftBy, publishFrom, publishTo } = change;
  const passed = [draftBy, publishTo].some((date) => date !== null && date <= now);
  const turned = publishFrom !== null && publishTo !== null && publishTo < publishFrom;
  return passed || turned ? refuse("amendment_dates") : null;
}

/** What the sums and the licence must hold, once the new terms are known. */
function badTerms(before: TermsBody, after: TermsBody, kind: Change["kind"]): Refusal | null {
  if (digestOf(before) === digestOf(after)) return refuse("nothing_changed");
  if (kind === "licence" && !extendsLicence(before.licence, after.licence)) return refuse("licence_narrower");
  const { added } = moneyDifference(before, after);
  const lines = after.items.map((item) => ({ net: BigInt(item.gross) - BigInt(item.creatorFee) }));
  const problem = added > 0n ? chargeProblem({ cost: added, lines }, after.currency) : null;
  return problem ? refuse("not_chargeable", problem) : null;
}

/** Of a month of a programme the contract is the frame's, signed with the first month. */
function contractOf(tx: Tx, deal: LoadedDeal) {
  return deal.programmeId
    ? tx.contract.findFirstOrThrow({ where: { programme: { id: deal.programmeId } } })
    : tx.contract.findUniqueOrThrow({ where: { dealId: deal.id } });
}

/** The new version of the terms, and the document that both sign. */
async function write(tx: Tx, now: Date, actor: PartyActor, deal: LoadedDeal, input: ProposeInput) {
  const { change, message } = input;
  const before = monthTerms(deal.body, deal.period);
  const after = amendedTerms(before, change);
  const refusal = badTerms(before, after, change.kind);
  if (refusal) return refusal;
  const contract = await contractOf(tx, deal);
  const [last, versions] = await Promise.all([
    tx.amendment.count({ where: { dealId: deal.id } }),
    tx.terms.count({ where: { applicationId: deal.applicationId } }),
  ]);
  const termsSha256 = digestOf(after);
  const terms = await tx.terms.create({
    data: {
      ...{ applicationId: deal.applicationId, version: versions + 1, body: after, sha256: termsSha256 },
      ...{ proposedBy: actor.kind, createdAt: now },
    },
  });
  const money = moneyDifference(before, after);
  const document = assembleAmendment({
    ...{ number: last + 1, before, after, termsSha256, proposedAt: now, dealNumber: deal.number, ...money },
    contract: contractDocument.parse(contract.document),
    contractSha256: contract.documentSha256,
    baseTermsSha256: deal.terms.sha256,
  });
  const { id } = await tx.amendment.create({
    data: {
      ...{ dealId: deal.id, number: last + 1, kind: change.kind, message, ...money },
      ...{ baseTermsId: deal.termsId, termsId: terms.id, currency: deal.currency },
      ...{ proposedBy: actor.kind, proposedById: actor.userId, createdAt: now },
      position: "position" in change ? change.position : null,
      byClick: change.kind === "new_date",
      ...{ document, documentSha256: digestOf(document) },
      dueAt: hoursAfter(now, deal.body.policy.signHours),
    },
    select: { id: true },
  });
  return done(id);
}

/**
 * One side proposes to change what was agreed: a new version of the terms and a document, which bind nobody until both
 * have signed. New dates are signed by proposing them. One amendment at a time.
 * Refuses: not_allowed, not_verified, not_found, amendment_open, wrong_state, deal_disputed, deal_paused, amendment_dates, nothing_changed,
 * licence_narrower, not_chargeable.
 */
export function proposeAmendment(
  actor: PartyActor,
  input: ProposeInput,
): Promise<Result<{ number: number }>> {
  return act<{ number: number }>(async (tx, now) => {
    if (!can(actor, "contract.sign")) return refuse("not_allowed");
    if (!actor.emailVerified) return refuse("not_verified");
    const deal = await partyDeal(tx, actor, input.dealNumber);
    if (!deal) return refuse("not_found");
    const refusal = await whyNot(tx, now, deal, input.change);
    if (refusal) return refusal;
    const written = await write(tx, now, actor, deal, input);
    if (!written.ok) return written;
    const amendment = await amendmentById(tx, written.value);
    const { number, kind, documentSha256 } = amendment;
    await record(tx, now, actor, dealStream(deal), {
      ...{ type: "amendment.proposed", number, kind, documentSha256 },
      ...{ terms: amendment.terms.version, termsSha256: amendment.terms.sha256 },
    });
    if (amendment.byClick) await addSignature(tx, now, actor, deal, amendment, input);
    await tellProposed(tx, now, deal, amendment);
    return done({ number });
  });
}
