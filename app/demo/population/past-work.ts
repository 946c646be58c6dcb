import { brandKey } from "#app/domain/competition/brand-key.ts";
import { detectSponsorship } from "#app/domain/competition/detect.ts";
import type { Niche } from "#app/domain/account/niches.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import type { Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import { manyBrand } from "./many-brands.ts";
import { chance, type Chance } from "./random.ts";
import { SCENES } from "./scenes.ts";

const DAY = 86_400_000;
/** Brands outside the marketplace that are known everywhere in a niche: what competitors are named after. */
export const KNOWN_OUTSIDE: Partial<Record<Niche, readonly string[]>> = {
  food: ["Firetin", "Goodgrain", "Castline Pans"],
  fitness: ["Ridgeback Bars"],
  home: ["Volta Lights"],
  cars: ["Volta Lights"],
};

interface Person {
  id: string;
  niches: readonly string[];
  joinedAt: Date;
  handle: string;
  accounts: readonly { platform: Platform }[];
  accountIds: readonly string[];
}

/** How many pieces somebody made for one brand, and over how many days. */
function rhythm(luck: Chance): { pieces: number; days: number } {
  const roll = luck.between(1, 100);
  if (roll <= 55) return { pieces: 1, days: 0 };
  if (roll <= 80) return { pieces: 2, days: luck.between(14, 120) };
  return { pieces: luck.between(3, 6), days: luck.between(70, 300) };
}

function brandsOf(luck: Chance, niche: Niche, brandCount: number): string[] {
  const outside = KNOWN_OUTSIDE[niche] ?? [];
  const known = outside.length > 0 && luck.between(1, 100) <= 22 ? [luck.pick(outside)] : [];
  // Brands of the same niche that are near by number, so that several creators worked for one.
  const first = luck.between(0, Math.max(0, brandCount - 1));
  for (let at = 0; at < 40 && at < brandCount; at += 1) {
    const brand = manyBrand((first + at) % brandCount);
    if (brand.niche === niche) return [...known, brand.name];
  }
  return known;
}

const CAPTIONS = [
  (thing: string, at: string) => `Ad. Four weeks with ${thing} from ${at}, the good and the bad.`,
  (thing: string, at: string) => `${thing}, again and again.\n#ad with ${at}`,
  (thing: string, at: string) => `Paid partnership with ${at}: ${thing} after a month.`,
];

/** One piece: declared in a portfolio, or found in a post that says that it is an ad. */
function piece(luck: Chance, one: Person, niche: Niche, brand: string, publishedOn: Date) {
  const at = luck.between(0, one.accounts.length - 1);
  const platform = one.accounts[at]?.platform ?? "instagram";
  const id = idAt(publishedOn, luck);
  const thing = luck.pick(SCENES[niche].things);
  const shared = { creator_id: one.id, platform, published_on: publishedOn, created_at: one.joinedAt };
  const none = { phrase: "", quote: "", url: "" };
  if (luck.between(1, 100) <= 60) {
    const item = { ...shared, id, title: thing[0]?.toUpperCase() + thing.slice(1), brand_name: brand };
    return {
      item: { ...item, sponsored: true, category: niche, url: "", position: 0 },
      work: {
        ...{ ...shared, ...none, id: idAt(publishedOn, luck), brand_key: brandKey(brand), brand_name: brand },
        ...{ category: niche, source: "declared", origin: `portfolio:${id}`, portfolio_item_id: id },
      },
    };
  }
  const handle = `@${brand.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}`;
  const [found] = detectSponsorship({ caption: luck.pick(CAPTIONS)(thing, handle), own: [one.handle] });
  if (!found) throw new Error("A caption of the population discloses nothing");
  return {
    item: null,
    work: {
      ...{
        ...shared,
        url: "",
        id,
        phrase: found.phrase,
        quote: found.quote,
        category: "",
        source: "detected",
      },
      ...{ brand_key: found.brandKey, brand_name: found.brandName, portfolio_item_id: null },
      origin: `post:${one.accountIds[at] ?? ""}:${id}:${found.brandKey}`,
    },
  };
}

/** What one of many creators made for brands before: nothing for half of them, the same every time. */
export function pastWork(
  one: Person,
  seed: number,
  brandCount: number,
  present: Date,
): { items: Row[]; work: Row[] } {
  const luck = chance(300_000_000 + seed);
  const niche = one.niches[0] as Niche;
  if (luck.between(1, 100) > 45) return { items: [], work: [] };
  const made = brandsOf(luck, niche, brandCount).flatMap((brand) => {
    const { pieces, days } = rhythm(luck);
    const last = luck.between(6, 200);
    return Array.from({ length: pieces }, (_, at) => {
      const ago = last + Math.round((days * at) / Math.max(1, pieces - 1));
      return piece(luck, one, niche, brand, new Date(present.getTime() - ago * DAY));
    });
  });
  const items = made.flatMap(({ item }) => item ?? []).map((item, position) => ({ ...item, position }));
  return { items, work: made.map(({ work }) => work) };
}
