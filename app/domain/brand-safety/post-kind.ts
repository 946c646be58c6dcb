/** Where the words of a post come from. `work` is a title in a portfolio; `live` and `draft` belong to a deal here. */
export const POST_KINDS = ["imported", "declared", "work", "live", "draft"] as const;
export type PostKind = (typeof POST_KINDS)[number];
export const POST_KIND_NAMES: Record<PostKind, string> = {
  imported: "Imported from the platform’s export",
  declared: "Pasted by the creator",
  work: "Declared in the portfolio",
  live: "Live post of a deal here",
  draft: "Draft of a deal here",
};
