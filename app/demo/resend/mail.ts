import { z } from "zod";

const ADDRESS = /^(?:[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+|[^<>]*<[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+>)$/;
const address = z.string().regex(ADDRESS);
const addresses = z.union([address.transform((one) => [one]), z.array(address).min(1).max(50)]);
const tag = z.strictObject({
  name: z.string().regex(/^[\w-]{1,256}$/),
  value: z.string().regex(/^[\w-]{1,256}$/),
});

/** What `POST /emails` takes here. Stricter than Resend: an unknown field is refused, so a typo is found. */
export const mailRequest = z
  .strictObject({
    from: address,
    to: addresses,
    subject: z.string().min(1).max(998),
    html: z.string().optional(),
    text: z.string().optional(),
    cc: addresses.optional(),
    bcc: addresses.optional(),
    reply_to: addresses.optional(),
    headers: z.record(z.string(), z.string()).optional(),
    tags: z.array(tag).max(75).optional(),
    scheduled_at: z.string().optional(),
  })
  .refine(({ html, text }) => html !== undefined || text !== undefined, {
    path: ["html"],
    params: { missing: true },
  });

export type MailRequest = z.infer<typeof mailRequest>;

/** One message in the fake's mailbox. */
export interface Mail {
  id: string;
  from: string;
  to: string[];
  subject: string;
  html: string;
  text: string;
  tags: { name: string; value: string }[];
  /** Custom headers: List-Unsubscribe and the like. */
  headers?: Record<string, string>;
  idempotencyKey: string | null;
  createdAt: string;
}

/** The bare address of "Name <a@b.example>", in lower case. */
export function bareAddress(value: string): string {
  return (/<([^<>]+)>/.exec(value)?.[1] ?? value).trim().toLowerCase();
}
