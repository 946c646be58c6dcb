import { BREAKFAST_STORIES } from "./breakfast.ts";
import { OTHER_STORIES } from "./elsewhere.ts";
import { EGG_AND_JARS_STORIES } from "./egg-and-jars.ts";
import { PEPPERJAR_AND_NOOR } from "./pepperjar-noor.ts";
import { PEPPERJAR_STORIES } from "./pepperjar.ts";
import { RAINY_STORIES } from "./rainy.ts";
import { OTHERWISE_PAID_STORIES } from "./ways-to-pay.ts";

export const STORIES = [
  ...PEPPERJAR_AND_NOOR,
  ...PEPPERJAR_STORIES,
  ...EGG_AND_JARS_STORIES,
  ...BREAKFAST_STORIES,
  ...OTHER_STORIES,
  ...RAINY_STORIES,
  ...OTHERWISE_PAID_STORIES,
];
