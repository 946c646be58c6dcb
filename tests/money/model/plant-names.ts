// Without the app: whoever only names a plant must be able to, before there is a database.
import type { Shape } from "./shapes.ts";

/** Every bug that can be planted, with the shape of the sequences that meet it. */
export const PLANTED = {
  release_twice: "alone",
  refund_ignores_kill_fee: "alone",
  netted_twice: "alone",
  share_of_another: "shared",
  loss_of_another: "shared",
  order_counted_twice: "selling",
  statement_released_twice: "selling",
  return_kept_by_creator: "selling",
  netted_beyond_half: "owing",
  netted_without_notice: "owing",
} as const satisfies Record<string, Shape>;

export type Plant = keyof typeof PLANTED;
export const PLANT_NAMES = Object.keys(PLANTED) as Plant[];
