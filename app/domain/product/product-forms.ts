import { z } from "zod";
import { CARRIER_KEYS, plainTracking, TRACKING_PATTERN } from "./carriers.ts";

const words = (error: string, least: number, most: number) =>
  z
    .string({ error })
    .trim()
    .min(least, error)
    .max(most, `Keep it under ${most.toLocaleString("en-US")} characters`);

/** Where the product goes. Free text: addresses have no one form, and a person reads it from a label. */
export const addressForm = z.object({
  intent: z.literal("give_address"),
  address: words("Enter the name, street, town and country as they shall stand on the parcel", 15, 500),
});

const parcel = {
  carrier: z.enum(CARRIER_KEYS, { error: "Choose the carrier" }),
  carrierName: z.string().trim().max(60, "Keep it under 60 characters").optional(),
  tracking: z
    .string({ error: "Enter the tracking number" })
    .trim()
    .regex(
      TRACKING_PATTERN,
      "Enter the tracking number as it stands on the receipt, 4 to 60 letters and digits",
    )
    .transform(plainTracking),
};
const NAME_IT = { path: ["carrierName"], message: "Name the carrier" };
const isNamed = (form: { carrier: string; carrierName?: string | undefined }) =>
  form.carrier !== "other" || Boolean(form.carrierName);

export const shipForm = z.object({ intent: z.literal("ship"), ...parcel }).refine(isNamed, NAME_IT);
export const sendBackForm = z.object({ intent: z.literal("send_back"), ...parcel }).refine(isNamed, NAME_IT);
export const problemForm = z.object({
  intent: z.literal("report"),
  what: z.enum(["damaged", "missing"], { error: "Choose what happened" }),
  problem: words("Say what happened in at least 10 characters; the brand reads it", 10, 1_000),
});
const plain = <I extends string>(intent: I) => z.object({ intent: z.literal(intent) });
export const receiveForm = plain("receive");
export const takeBackForm = plain("take_back");
export const forgetForm = plain("forget_address");

export const productForm = z.discriminatedUnion("intent", [
  addressForm,
  shipForm,
  sendBackForm,
  problemForm,
  receiveForm,
  takeBackForm,
  forgetForm,
]);
export type ProductForm = z.infer<typeof productForm>;
export type ParcelInput = Pick<z.infer<typeof shipForm>, "carrier" | "carrierName" | "tracking">;
