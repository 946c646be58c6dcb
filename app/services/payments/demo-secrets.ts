/** Signing secrets of the local fake. They protect nothing but the demo; real ones come from the environment. */
export const DEMO_PLATFORM_SECRET = "whsec_demo_platform";
export const DEMO_CONNECT_SECRET = "whsec_demo_connect";
