/** What the stand-in of the platforms answers for a post; every post that nobody touched is up. */
export const POST_MODES = ["up", "gone", "login", "busy"] as const;
export type PostMode = (typeof POST_MODES)[number];
