import { ENGLISH, european, type Country } from "./country.ts";
import type { DisclosureRule } from "./rule.ts";

const NORTH: readonly Country[] = [
  {
    place: "SE",
    from: "2022-09-01",
    authority: "Konsumentverket",
    source: "Marknadsföringslagen § 9",
    accepted: ["reklam", "annons", "reklamsamarbete", "annonssamarbete"],
    rejected: [...ENGLISH, "samarbete", "i samarbete med", "spons", "sponsrat", "tack till"],
    propose: "Reklam",
  },
  {
    place: "DK",
    from: "2017-07-01",
    authority: "Forbrugerombudsmanden",
    source: "Markedsføringsloven § 6(4)",
    accepted: ["reklame", "annonce"],
    rejected: [...ENGLISH, "sponsoreret", "spons", "samarbejde", "i samarbejde med", "tak til"],
    propose: "Reklame",
  },
  {
    place: "NO",
    from: "2018-01-01",
    authority: "Forbrukertilsynet",
    source: "Markedsføringsloven § 3",
    accepted: ["reklame", "annonse", "betalt annonse"],
    rejected: [...ENGLISH, "sponset", "spons", "samarbeid", "i samarbeid med", "takk til"],
    propose: "Reklame",
  },
  {
    place: "FI",
    from: "2025-01-29",
    authority: "Kuluttaja-asiamies",
    source: "Kuluttajansuojalaki 2:4, KKV guideline 2025",
    accepted: ["mainos", "kaupallinen yhteistyö"],
    rejected: [...ENGLISH, "yhteistyö", "kaupallinen", "saatu", "kiitos"],
    propose: "Mainos",
  },
];

const EAST: readonly Country[] = [
  {
    place: "PL",
    from: "2022-09-26",
    authority: "UOKiK",
    source: "UOKiK recommendations on influencers 2022",
    accepted: [
      "reklama",
      "materiał reklamowy",
      "współpraca reklamowa",
      "płatna współpraca",
      "reklama marki {brand}",
    ],
    rejected: [...ENGLISH, "adv", "współpraca", "rek", "promo", "partner", "ambasador", "dzięki"],
    propose: "Reklama",
  },
  {
    place: "CZ",
    from: "2023-01-06",
    authority: "Férový influencer (SPIR)",
    source: "Zákon 634/1992 příloha 1, Kodex influencera",
    accepted: ["reklama", "placená spolupráce", "placené partnerství"],
    rejected: [...ENGLISH, "spolupráce", "ambasador", "díky"],
    propose: "Reklama",
  },
  {
    place: "HU",
    from: "2022-11-01",
    authority: "Gazdasági Versenyhivatal",
    source: "Fttv. melléklet 11, GVH influencer guide",
    accepted: ["reklám", "hirdetés", "fizetett partnerség", "fizetett együttműködés"],
    // "ad" is Hungarian for "gives".
    rejected: [...ENGLISH, "együttműködés", "támogatott", "köszönet"],
    propose: "Reklám",
  },
  {
    place: "RO",
    from: "2024-02-17",
    authority: "ANPC",
    source: "Legea 363/2007 anexa 1, DSA art. 26",
    accepted: ["publicitate", "reclamă", "parteneriat plătit"],
    rejected: [...ENGLISH, "parteneriat", "colaborare", "mulțumesc"],
    propose: "Publicitate",
  },
];

const UNION = { from: "2024-02-17", authority: "National consumer authority" };
const source = "UCPD annex I no. 11, DSA art. 26";
const small = (place: string, ...accepted: [string, ...string[]]): Country => {
  const [first] = accepted;
  const propose = `${first[0]?.toUpperCase() ?? ""}${first.slice(1)}`;
  return { ...UNION, source, place, accepted, rejected: ENGLISH, propose };
};

/** Countries without a list of their authority's own: the plain word for advertising in their languages. */
const WORD_ONLY: readonly Country[] = [
  small("BG", "реклама"),
  small("HR", "oglas", "reklama", "plaćeno partnerstvo"),
  small("SI", "oglas", "plačano sodelovanje"),
  small("SK", "reklama", "platená spolupráca"),
  small("EE", "reklaam", "tasuline koostöö"),
  small("LV", "reklāma", "apmaksāta sadarbība"),
  small("LT", "reklama", "apmokamas bendradarbiavimas"),
  small("LU", "werbung", "publicité", "reklamm"),
  small("CY", "διαφήμιση", "διαφημιση"),
  { ...small("MT", "riklam"), accepted: ["riklam", "ad", "advert", "advertisement"], rejected: [] },
  small("IS", "auglýsing"),
  small("LI", "werbung", "anzeige"),
];

/** Northern and eastern Europe, and the countries with one plain word each. */
export const NORTHERN_RULES: readonly DisclosureRule[] = [...NORTH, ...EAST, ...WORD_ONLY].map(european);
