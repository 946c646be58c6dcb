import { z } from "zod";

/** Messages about one's own account. Those with a `url` carry a secret and are wiped once sent. */
export const ACCOUNT_MESSAGES = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("verify_email"), name: z.string(), url: z.url(), expiresAt: z.iso.datetime() }),
  z.object({ kind: z.literal("already_registered"), name: z.string(), url: z.url() }),
  z.object({
    kind: z.literal("reset_password"),
    name: z.string(),
    url: z.url(),
    expiresAt: z.iso.datetime(),
  }),
  z.object({ kind: z.literal("change_email"), name: z.string(), url: z.url(), expiresAt: z.iso.datetime() }),
  z.object({ kind: z.literal("email_changed"), name: z.string(), newEmail: z.email(), at: z.iso.datetime() }),
  z.object({ kind: z.literal("password_changed"), name: z.string(), at: z.iso.datetime(), url: z.url() }),
  /** To somebody who may have no account: a brand invites them from its own list. */
  z.object({
    kind: z.literal("roster_invitation"),
    name: z.string(),
    brandName: z.string(),
    url: z.url(),
    stopUrl: z.url(),
  }),
  z.object({
    kind: z.literal("new_sign_in"),
    name: z.string(),
    at: z.iso.datetime(),
    ip: z.string(),
    userAgent: z.string(),
    url: z.url(),
  }),
]);
export type AccountMessage = z.infer<typeof ACCOUNT_MESSAGES>;
export type AccountMessageKind = AccountMessage["kind"];
