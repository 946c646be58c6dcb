import { describe, expect, it } from "vitest";
import { readExport } from "./read-export.ts";

const HEAD = ["Post ID", "Description", "Publish time", "Permalink", "Views", "Reach", "Likes", "Comments"];
const post = (id: string, caption: string, day: string) => [
  ...[id, caption, day, `https://www.instagram.com/p/${id}/`, "900", "700", "60", "3"],
];
const read = (...posts: string[][]) => {
  const rows = [HEAD, ...posts];
  const result = readExport({
    ...{ platform: "instagram", rows, today: "2026-11-20", posts: null, own: ["noor.eats"] },
  });
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

describe("posts of an export that say they are an ad", () => {
  it("are found with their words, day and address, newest first", () => {
    const { sponsored } = read(
      post("a", "#ad with @castline_pans\nLentils", "11/09/2026 09:12"),
      post("b", "Lunch with @goodgrain", "11/10/2026 09:12"),
      post("c", "Ad. Oats by @noor.eats and @goodgrain", "11/14/2026 09:12"),
    );
    expect(sponsored).toEqual([
      {
        ...{ day: "2026-11-14", post: "c", url: "https://www.instagram.com/p/c/", brandKey: "goodgrain" },
        ...{ brandName: "@goodgrain", phrase: "Ad", quote: "Ad. Oats by @noor.eats and @goodgrain" },
      },
      {
        ...{ day: "2026-11-09", post: "a", url: "https://www.instagram.com/p/a/", brandKey: "castlinepans" },
        ...{ brandName: "@castline_pans", phrase: "#ad", quote: "#ad with @castline_pans" },
      },
    ]);
  });

  it("are none where no caption discloses anything", () => {
    const plain = ["a", "b", "c"].map((id) => post(id, "Lunch", "11/09/2026 09:12"));
    expect(read(...plain).sponsored).toEqual([]);
  });
});
