/** What may stop a creator's followers from buying: what the creator hears and the brand does not. */
export const OBSTACLES = {
  price: "The price",
  shipping: "Shipping costs or countries",
  trust: "They do not know or trust the brand yet",
  fit: "It does not fit what they need",
  offer: "No reason to buy now: no code, no offer",
  page: "The page it leads to: slow, confusing, not on phones",
  stock: "Sold out, or not in their size",
  claims: "They doubt what it promises",
  values: "Values: packaging, ingredients, work conditions",
  nothing: "Nothing that I heard of",
} as const;
export type Obstacle = keyof typeof OBSTACLES;
export const OBSTACLE_CODES = Object.keys(OBSTACLES) as Obstacle[];

interface Given {
  obstacles: readonly string[];
}

/** How often each obstacle was named, most often first, then as listed; those that nobody named are left out. */
export function sumUp(all: readonly Given[]): { code: Obstacle; label: string; count: number; of: number }[] {
  return OBSTACLE_CODES.map((code) => ({
    ...{ code, label: OBSTACLES[code], of: all.length },
    count: all.filter(({ obstacles }) => obstacles.includes(code)).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
