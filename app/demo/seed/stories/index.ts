import { BREAKFAST_STORIES } from "./breakfast.ts";
import { OTHER_STORIES } from "./elsewhere.ts";
import { PEPPERJAR_AND_NOOR } from "./pepperjar-noor.ts";
import { PEPPERJAR_STORIES } from "./pepperjar.ts";
import { RAINY_STORIES } from "./rainy.ts";

export const STORIES = [
  ...PEPPERJAR_AND_NOOR,
  ...PEPPERJAR_STORIES,
  ...BREAKFAST_STORIES,
  ...OTHER_STORIES,
  ...RAINY_STORIES,
];
