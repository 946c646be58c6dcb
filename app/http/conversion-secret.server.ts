import { createHmac, timingSafeEqual } from "node:crypto";
import { type CallSignature, signedText } from "#app/domain/commission/call-signature.ts";
import { env } from "#app/env.server.ts";

/**
 * The secret of a key, derived from its id and the installation's own secret: it is stored nowhere, can be checked any
 * time, and shown only to whoever makes the key. Another APP_SECRET makes all of them invalid.
 */
export const conversionSecret = (keyId: string): string =>
  `sck_${createHmac("sha256", env.APP_SECRET).update(`conversion-key:${keyId}`).digest("base64url")}`;

/** The digest of a call, hexadecimal. */
export const callDigest = (secret: string, timestamp: number, body: string): string =>
  createHmac("sha256", secret).update(signedText(timestamp, body), "utf8").digest("hex");

/** Whether one of the digests is what the key's secret makes of the body; takes the same time whatever differs. */
export function isSignedBy(keyId: string, { timestamp, digests }: CallSignature, body: string): boolean {
  const wanted = Buffer.from(callDigest(conversionSecret(keyId), timestamp, body), "hex");
  return digests.some((digest) => timingSafeEqual(Buffer.from(digest, "hex"), wanted));
}
