import { openOutsideWorld } from "./outside-world.ts";

/**
 * Fills an empty, migrated database with the demo: people, briefs, applications, deals and their money, all of it
 * done by the product's own acts over the last ten weeks. Around them a population from a seed, written
 * in bulk: 2,000 creators, 300 brands and 600 briefs, times `scale`. Runs in a
 * process of its own, before anything of the app is loaded. Throws when an act is refused or the books disagree.
 */
export async function seed({ scale }: { scale: number }): Promise<void> {
  const world = await openOutsideWorld();
  try {
    const { play } = await import("./play.server.ts");
    await play({ scale, withMoney: world.withMoney });
  } finally {
    await world.close();
  }
}
