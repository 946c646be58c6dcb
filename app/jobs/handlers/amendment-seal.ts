import { Readable } from "node:stream";
import { amendmentToSeal, recordSealedAmendment } from "../../domain/amendment/seal.server.ts";
import * as certificates from "../../domain/contract/signing-certificates.server.ts";
import { renderSealedContract } from "../../services/pdf/sealed-contract.server.ts";
import { VERIFY_ORIGIN } from "../../services/pdf/verify-origin.server.ts";
import { sealingIdentity } from "../../services/signing/sealing-identity.server.ts";
import { newStorageKey } from "../../services/storage/storage-key.ts";
import { storage } from "../../services/storage/storage.server.ts";
import type { Handler } from "../handler.ts";

/** Makes the sealed PDF of an amendment, in the type of a contract's. Running twice leaves one sealed PDF. */
export const amendmentSeal: Handler<"amendment.seal"> = async ({ amendmentId }) => {
  const found = await amendmentToSeal(amendmentId, VERIFY_ORIGIN);
  if (!found) return;
  const identity = await sealingIdentity(certificates, found.input.generatedAt);
  const pdf = await renderSealedContract(found.input, identity);
  const storageKey = newStorageKey("contracts", "pdf");
  const stored = await storage.put(storageKey, Readable.from([pdf]), { contentType: "application/pdf" });
  const result = await recordSealedAmendment(amendmentId, found.dealId, { storageKey, ...stored });
  if (!result.ok || !result.value.sealed) await storage.remove(storageKey);
};
