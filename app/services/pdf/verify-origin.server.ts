import { env } from "../../env.server.ts";

/** Where the address that a sealed PDF names for checking it begins. */
export const VERIFY_ORIGIN = env.ORIGIN;
