import { z } from "zod";
import { typedWhole } from "../account/typed-number.ts";

/** What is typed beside an export; the file travels with it. */
export const importForm = z.object({ posts: typedWhole(1, 10_000).optional() });
