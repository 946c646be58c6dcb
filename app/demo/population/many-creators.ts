import { NICHE_CODES } from "#app/domain/account/niches.ts";
import { numbersOf } from "./numbers.ts";
import { chance } from "./random.ts";

const FIRST =
  "Ada Ben Cleo Dario Elif Finn Greta Hugo Ines Jonas Kaya Leon Mara Nils Odile Pia Quinn Rafa Suki Theo".split(
    " ",
  );
const LAST =
  "Abbott Bianchi Castro Dumont Eriksen Fischer Gallo Hansen Ito Jensen Keller Lopez Moreau Nowak Okoye".split(
    " ",
  );
const COUNTRIES = ["US", "US", "US", "GB", "GB", "DE", "FR", "ES", "IT", "SE"] as const;

/** One of many creators: complete, coherent and the same every time. */
export function manyCreator(index: number) {
  const luck = chance(7_000 + index);
  const name = `${luck.pick(FIRST)} ${luck.pick(LAST)}`;
  const country = luck.pick(COUNTRIES);
  const home = luck.between(38, 82);
  const young = luck.between(10, 40);
  const older = Math.min(30, 60 - young);
  const women = luck.between(30, 78);
  return {
    name,
    email: `crowd-${index}@creators.example`,
    handle: `${name.toLowerCase().replace(" ", ".")}.${index}`,
    country,
    languages: ["en"],
    niches: luck.some(NICHE_CODES, 3),
    platform: luck.pick(["instagram", "instagram", "tiktok", "youtube"] as const),
    numbers: numbersOf({
      followers: luck.between(2_000, 240_000),
      engagementBps: luck.between(140, 620),
      countries: { [country]: home },
      ages: [young, 40, older, 60 - young - older, 0],
      women,
      men: 97 - women,
    }),
  };
}
