import { NICHE_CODES, NICHES } from "#app/domain/account/niches.ts";
import { chance } from "./random.ts";
import { HOMES } from "./homes.ts";
import { SCENES } from "./scenes.ts";

const FRONT =
  "Harbour Linden Copper Juniper Marlow Tilda Northfield Bramble Solstice Pebble Orchard Saltbox Willow Foxglove Tandem Meadow Ember Kindling Larkspur Thistle Cobalt Driftwood Amber Hollow Quarry".split(
    " ",
  );
const BACK = "Works Supply Goods Studio House Collective Makers Company Lab Union Trade Field".split(" ");

/** One of many brands: complete, and the same every time. Times in days before the present. */
export function manyBrand(index: number) {
  const luck = chance(91_000 + index * 13);
  const home = luck.pick(HOMES.slice(0, 7));
  const niche = luck.pick(NICHE_CODES);
  // Front and back take every pair once before a number is needed.
  const [front, back] = [
    FRONT[index % FRONT.length] ?? "",
    BACK[Math.floor(index / FRONT.length) % BACK.length] ?? "",
  ];
  const round = Math.floor(index / (FRONT.length * BACK.length));
  const name = round === 0 ? `${front} ${back}` : `${front} ${back} ${round + 1}`;
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return {
    ...{ name, niche, country: home.country, currency: home.currency, timeZone: home.timeZone },
    slug: `${slug}-c`,
    website: `https://${slug}.example`,
    background: `${name} makes things for ${NICHES[niche].toLowerCase()}: ${SCENES[niche].things.slice(0, 3).join(", ")}. ${luck.between(4, 60)} people, since ${luck.between(2009, 2024)}.`,
    values: luck.pick([
      "Repair before replace",
      "Plain words, fair pay",
      "Made to last ten years",
      "Nothing we would not use",
    ]),
    owner: {
      name: `${luck.pick(home.first)} ${luck.pick(home.last)}`,
      email: `crowd-brand-${index}@brands.example`,
    },
    joinedDaysAgo: luck.between(60, 480),
  };
}
export type ManyBrand = ReturnType<typeof manyBrand>;
