import { BREAKFAST_BRIEFS } from "./breakfast.ts";
import { FAMILY_BRIEFS } from "./family.ts";
import { OUTDOORS_AND_HOME_BRIEFS } from "./outdoors-and-home.ts";
import { PEPPERJAR_BRIEFS } from "./pepperjar.ts";
import { OTHERWISE_PAID_BRIEFS } from "./ways-to-pay.ts";

export const BRIEFS = [
  ...PEPPERJAR_BRIEFS,
  ...BREAKFAST_BRIEFS,
  ...OUTDOORS_AND_HOME_BRIEFS,
  ...FAMILY_BRIEFS,
  ...OTHERWISE_PAID_BRIEFS,
];
