/** The three lists of a brief's hashtags. */
export const TAG_LISTS = ["product", "industry", "creator"] as const;
export type TagList = (typeof TAG_LISTS)[number];
export const TAG_LIST_NAMES: Record<TagList, string> = {
  product: "Product tags",
  industry: "Industry tags",
  creator: "Creator tags",
};

/**
 * Tags as people type them ("#Noodles, crisp @jar") as a list without doubles, each with its mark. Signs that no
 * platform allows in a tag are left out.
 */
export function cleanTags(typed: string, mark: "#" | "@" = "#"): string[] {
  const allowed = mark === "#" ? /[^\p{L}\p{N}_]/gu : /[^\p{L}\p{N}_.-]/gu;
  const words = typed
    .split(/[\s,;]+/)
    .map((word) => word.replace(allowed, "").slice(0, 59))
    .filter(Boolean);
  const seen = new Map(words.map((word) => [word.toLowerCase(), word]));
  return [...seen.values()].map((word) => mark + word);
}

/** The word of a tag, as it is compared: "#Noodles" and "noodles" are the same. */
export const tagWord = (tag: string): string => tag.replace(/^[#@]+/, "").toLowerCase();

/** One tag of a brief and who used it. */
export interface TagCount {
  tag: string;
  /** Applications whose pitch or answers name it. */
  applications: number;
  /** Posts that are live and whose approved caption carries it. */
  posts: number;
}
export type TagCounts = Record<TagList, TagCount[]>;
