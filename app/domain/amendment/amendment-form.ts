import { z } from "zod";
import { isContentOnly, PLATFORM_FORMATS, PLATFORMS, type Platform } from "../account/platforms.ts";
import { typedWhole } from "../account/typed-number.ts";
import { LICENCE_MEDIA } from "../brief/brief-words.ts";
import { endOfDay } from "../brief/deadline.ts";
import { emptyAmount, readAmount } from "../ledger/typed-amount.ts";
import { edge, term, WITHOUT_END } from "../offer/counter-form.ts";
import type { Change } from "./amended-terms.ts";

const message = z.string().trim().max(1_000, "Keep it under 1,000 characters.").default("");
const date = z.iso.date({ error: "Enter a date." }).optional();
const position = z.coerce.number({ error: "Choose one." }).pipe(z.int32().min(0).max(500));

/** An amount as typed, in minor units; zero only where nothing may be charged. */
const price = (currency: string, least: bigint) =>
  z.string({ error: emptyAmount(currency) }).transform((typed, context) => {
    const read = readAmount(typed, currency, { least });
    if (read.ok) return read.amount;
    context.issues.push({ code: "custom", message: read.problem, input: typed });
    return z.NEVER;
  });

/** What can be made, as one choice: "instagram:reel". */
export const WORK_CHOICES: string[] = PLATFORMS.flatMap((platform) =>
  PLATFORM_FORMATS[platform].map((format) => `${platform}:${format}`),
);

/** What each kind of amendment is written in, by the browser and the server. */
export const amendmentForms = {
  extra_round: (currency: string) =>
    z.object({
      kind: z.literal("extra_round"),
      position,
      rounds: typedWhole(1, 5),
      price: price(currency, 1n),
      message,
    }),
  fee: (currency: string) =>
    z.object({ kind: z.literal("fee"), position, price: price(currency, 1n), message }),
  new_date: () =>
    z.object({
      ...{ kind: z.literal("new_date"), position, message },
      ...{ draftBy: date, publishFrom: date, publishTo: date },
    }),
  extra_work: (currency: string) =>
    z.object({
      kind: z.literal("extra_work"),
      work: z.enum(WORK_CHOICES, { error: "Choose what is made." }),
      quantity: typedWhole(1, 50),
      specification: z.string().trim().max(1_000, "Keep it under 1,000 characters.").default(""),
      price: price(currency, 1n),
      publishTo: date,
      message,
    }),
  licence: (currency: string) =>
    z.object({
      kind: z.literal("licence"),
      term,
      media: z.array(z.enum(LICENCE_MEDIA)).default([]),
      territory: z.array(z.string().max(2)).max(250).default([]),
      paidMedia: z.literal("on").optional(),
      price: price(currency, 0n),
      message,
    }),
} as const;

export type AmendmentForm = z.output<ReturnType<(typeof amendmentForms)[keyof typeof amendmentForms]>>;

interface Window {
  publishFrom: Date | null;
  publishTo: Date | null;
}

/** What a filled-in form asks for. Days are the author's; a day that was not touched keeps its instant. */
export function changeOf(
  form: AmendmentForm,
  at: { timeZone: string; lineId: string; items: readonly Window[]; territory: readonly string[] },
): Change {
  const { timeZone, lineId } = at;
  switch (form.kind) {
    case "extra_round":
      return { kind: form.kind, position: form.position, rounds: form.rounds, price: form.price };
    case "fee":
      return { kind: form.kind, position: form.position, gross: form.price };
    case "new_date": {
      const was = at.items[form.position];
      const [from, to] = [was?.publishFrom?.toISOString() ?? null, was?.publishTo?.toISOString() ?? null];
      return {
        ...{ kind: form.kind, position: form.position },
        draftBy: form.draftBy ? endOfDay(form.draftBy, timeZone) : null,
        publishFrom: edge(form.publishFrom, from, timeZone, false),
        publishTo: edge(form.publishTo, to, timeZone, true),
      };
    }
    case "extra_work": {
      const [platform = "other", format = "post"] = form.work.split(":");
      const { quantity, specification } = form;
      return {
        ...{ kind: form.kind, lineId, quantity, specification, price: form.price },
        ...{ platform: platform as Platform, format, contentOnly: isContentOnly(format) },
        publishTo: form.publishTo ? endOfDay(form.publishTo, timeZone) : null,
      };
    }
    case "licence": {
      // Worldwide stays worldwide: there is nothing to choose then.
      const territory = at.territory.length === 0 ? [] : form.territory.filter(Boolean);
      return {
        ...{ kind: form.kind, lineId, media: form.media, territory, price: form.price },
        termDays: form.term === WITHOUT_END ? null : Number(form.term),
        paidMedia: form.paidMedia === "on",
      };
    }
  }
}
