import { Readable } from "node:stream";
import { contractToSeal } from "../../domain/contract/contract-to-seal.server.ts";
import { recordSealed } from "../../domain/contract/record-sealed.server.ts";
import * as certificates from "../../domain/contract/signing-certificates.server.ts";
import { VERIFY_ORIGIN } from "../../services/pdf/verify-origin.server.ts";
import { renderSealedContract } from "../../services/pdf/sealed-contract.server.ts";
import { sealingIdentity } from "../../services/signing/sealing-identity.server.ts";
import { newStorageKey } from "../../services/storage/storage-key.ts";
import { storage } from "../../services/storage/storage.server.ts";
import type { Handler } from "../handler.ts";

/** Makes the sealed PDF, signs it, stores it, ties it to the contract. Running twice leaves one sealed PDF. */
export const contractSeal: Handler<"contract.seal"> = async ({ contractId }) => {
  const contract = await contractToSeal(contractId, VERIFY_ORIGIN);
  if (!contract) return;
  const identity = await sealingIdentity(certificates, contract.input.generatedAt);
  const pdf = await renderSealedContract(contract.input, identity);
  const storageKey = newStorageKey("contracts", "pdf");
  const stored = await storage.put(storageKey, Readable.from([pdf]), { contentType: "application/pdf" });
  const result = await recordSealed(contractId, contract.dealId, { storageKey, ...stored });
  if (!result.ok || !result.value.sealed) await storage.remove(storageKey);
};
