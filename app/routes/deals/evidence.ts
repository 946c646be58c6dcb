import { buffer } from "node:stream/consumers";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { amendmentEvidence } from "#app/domain/amendment/evidence.server.ts";
import { evidenceOf } from "#app/domain/contract/evidence.server.ts";
import * as certificates from "#app/domain/contract/signing-certificates.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireDealViewer } from "#app/http/guard.server.ts";
import { installation, pageNow } from "#app/http/installation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { evidenceZip } from "#app/services/signing/evidence-zip.server.ts";
import { sealingIdentity } from "#app/services/signing/sealing-identity.server.ts";
import { storage } from "#app/services/storage/storage.server.ts";

/** The whole evidence of a sealed contract as a ZIP that checks itself, for both parties and the staff. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const number = Number(args.params.number);
  const [evidence, changes, exportedAt] = await Promise.all([
    evidenceOf(actor, number),
    amendmentEvidence(actor, number),
    pageNow(),
  ]);
  if (!evidence) return refusalResponse(refuse("not_found"));
  const { contractNumber, chains, storageKey, sealedAt } = evidence;
  const [pdf, identity, amendments] = await Promise.all([
    storage.read(storageKey).then((stream) => buffer(stream)),
    sealingIdentity(certificates, sealedAt),
    Promise.all(
      [...changes.pdfs].map(async ([name, key]) => [name, await buffer(await storage.read(key))] as const),
    ),
  ]);
  const zip = evidenceZip(
    {
      ...{ contractNumber, chains, pdf, exportedAt, origin: installation.origin },
      texts: new Map([...evidence.texts, ...changes.texts]),
      amendments: new Map(amendments),
    },
    identity,
  );
  return new Response(Buffer.from(zip), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Length": String(zip.length),
      "Content-Disposition": `attachment; filename="contract-${contractNumber}-evidence.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
