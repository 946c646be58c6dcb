import { z } from "zod";

/** An amount in minor units. */
export const money = z.string().regex(/^\d+$/);
export const instant = z.iso.datetime();
/** A word of a list that may grow: what is stored is read as it stands. */
export const code = z.string();
