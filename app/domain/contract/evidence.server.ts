import { db, type Prisma } from "../../db.server.ts";
import type { AdminActor, PartyActor } from "../access/actor.ts";
import { canonicalJson } from "../audit/chain.ts";
import { isDealNumber, ownDeals } from "../deal/load.server.ts";
import { contractDocument, CONSENT_TEXTS } from "./contract.ts";
import { contractText } from "./contract-text.ts";
import { signatureContent } from "./seal-check.server.ts";

const contractParts = {
  include: {
    signatures: { orderBy: { sequence: "asc" } },
    sealedFile: { select: { storageKey: true, sha256: true } },
    deal: { select: { id: true, number: true, applicationId: true } },
  },
} satisfies { include: Prisma.ContractInclude };

export interface Evidence {
  /** Of the deal that the contract was signed in: of a programme its first month. */
  contractNumber: number;
  storageKey: string;
  sealedAt: Date;
  /** Texts by file name. */
  texts: ReadonlyMap<string, string>;
  /** The hash chains among them: how many events, and the last one's hash. */
  chains: Record<string, { events: number; lastHash: string }>;
}

/** A stream's events as they were hashed, one JSON object a line. */
async function chainOf(dealId: string) {
  const stream = `deal:${dealId}`;
  const rows = await db.auditEvent.findMany({ where: { stream }, orderBy: { sequence: "asc" } });
  const lines = rows.map(
    ({ sequence, type, data, actorKind, actorUserId, actorName, at, previousHash, hash }) =>
      canonicalJson({
        ...{ stream, sequence, type, data, actorKind, actorUserId, actorName },
        ...{ at: at.toISOString(), previousHash, hash },
      }),
  );
  return {
    text: `${lines.join("\n")}\n`,
    summary: { events: rows.length, lastHash: rows.at(-1)?.hash ?? "" },
  };
}

/**
 * Everything that proves a sealed contract, for its parties and the staff: the frozen terms, the text, both signatures
 * and the chain of events, each exactly as it was hashed. Of a later month of a programme its own events besides.
 * Null when the deal is not the actor's, or not sealed yet.
 */
export async function evidenceOf(actor: PartyActor | AdminActor, number: number): Promise<Evidence | null> {
  if (!isDealNumber(number)) return null;
  const own = actor.kind === "admin" ? {} : ownDeals(actor);
  const deal = await db.deal.findFirst({
    where: { number, ...own },
    select: { id: true, contract: contractParts, programme: { select: { contract: contractParts } } },
  });
  const contract = deal?.contract ?? deal?.programme?.contract;
  if (!deal || !contract?.sealedFile || !contract.sealedAt) return null;
  const chain = await chainOf(contract.deal.id);
  const month = deal.id === contract.deal.id ? null : await chainOf(deal.id);
  const document = contractDocument.parse(contract.document);
  // Not the deal's present terms, which an amendment may have changed since: those that were signed.
  const terms = await db.terms.findFirstOrThrow({
    where: { applicationId: contract.deal.applicationId, sha256: document.termsSha256 },
  });
  const texts = new Map([
    ["contract.json", canonicalJson(contract.document)],
    ["contract.txt", contractText(document)],
    ["terms.json", canonicalJson(terms.body)],
    [
      "signatures.json",
      JSON.stringify(
        contract.signatures.map((one) => ({
          ...signatureContent(contract.id, one),
          ...(one.drawing ? { drawing: one.drawing } : {}),
          hash: one.hash,
        })),
        null,
        2,
      ),
    ],
    ["consent-texts.json", JSON.stringify(CONSENT_TEXTS, null, 2)],
    ["events.jsonl", chain.text],
    ...(month ? [[`events-${number}.jsonl`, month.text] as const] : []),
  ]);
  const chains = {
    "events.jsonl": chain.summary,
    ...(month ? { [`events-${number}.jsonl`]: month.summary } : {}),
  };
  const { storageKey } = contract.sealedFile;
  return { contractNumber: contract.deal.number, storageKey, sealedAt: contract.sealedAt, texts, chains };
}
