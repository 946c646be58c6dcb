import type { Niche } from "#app/domain/account/niches.ts";
import type { Currency } from "#app/domain/ledger/currency.ts";

/** Where people of the population come from, with names that are at home there. `weight` of 100. */
export interface Home {
  country: string;
  weight: number;
  languages: readonly string[];
  currency: Currency;
  timeZone: string;
  /** Countries that an audience from here spills over to. */
  beside: readonly string[];
  first: readonly string[];
  last: readonly string[];
}

const words = (text: string) => text.split(" ");
const ENGLISH = words(
  "Ada Amara Asher Beth Caleb Chloe Dana Eliot Esme Faye Grant Hazel Imogen Jonah Keira Leo Maya Nadia Owen Priya Quinn Rhys Sadie Theo Uma Violet Wes Yara Zoe Callum",
);
const SURNAMES = words(
  "Abbott Bailey Carver Dalton Ellis Farrow Gibbs Hale Ingram Jarvis Keane Lowell Marsh Norris Oakley Pryce Quill Rowan Sable Tate Usher Vance Whitlock York Achebe Bose Chen Diaz Kim Patel",
);

export const HOMES: readonly Home[] = [
  {
    ...{ country: "US", weight: 34, languages: ["en"], currency: "USD", timeZone: "America/Chicago" },
    beside: ["CA", "GB"],
    first: ENGLISH,
    last: SURNAMES,
  },
  {
    ...{ country: "GB", weight: 16, languages: ["en"], currency: "GBP", timeZone: "Europe/London" },
    beside: ["IE", "US"],
    first: ENGLISH,
    last: SURNAMES,
  },
  {
    ...{ country: "CA", weight: 6, languages: ["en", "fr"], currency: "CAD", timeZone: "America/Toronto" },
    beside: ["US", "GB"],
    first: ENGLISH,
    last: SURNAMES,
  },
  {
    ...{ country: "AU", weight: 5, languages: ["en"], currency: "AUD", timeZone: "Australia/Sydney" },
    beside: ["NZ", "GB"],
    first: ENGLISH,
    last: SURNAMES,
  },
  {
    ...{ country: "DE", weight: 12, languages: ["de", "en"], currency: "EUR", timeZone: "Europe/Berlin" },
    beside: ["AT", "CH"],
    first: words(
      "Anke Bastian Clara Dario Elif Finn Greta Hannes Ida Jonas Kaya Leon Mila Nils Ole Pia Ronja Sven Tilda Yusuf",
    ),
    last: words(
      "Albers Brandt Conrad Dietz Engel Fischer Gruber Hansen Jansen Keller Lorenz Meier Neumann Ott Peters Roth Seidel Thiel Vogt Yilmaz",
    ),
  },
  {
    ...{ country: "FR", weight: 8, languages: ["fr"], currency: "EUR", timeZone: "Europe/Paris" },
    beside: ["BE", "CH"],
    first: words(
      "Agathe Bastien Camille Damien Elise Fanny Gaspard Hugo Ines Jules Karim Lea Margaux Noe Odile Paul Romane Simon Thea Yanis",
    ),
    last: words(
      "Aubert Blanc Caron Dumont Faure Girard Hamel Joly Lambert Moreau Noel Petit Renard Simon Tissot Vidal Benali Diallo Mercier Roche",
    ),
  },
  {
    ...{ country: "ES", weight: 7, languages: ["es"], currency: "EUR", timeZone: "Europe/Madrid" },
    beside: ["MX", "PT"],
    first: words("Alba Bruno Carla Diego Elena Gael Irene Javier Lola Marcos Noa Pablo Rocio Saul Vera"),
    last: words(
      "Alonso Blasco Campos Duarte Ferrer Gallego Herrera Ibarra Lozano Molina Navarro Ortega Prieto Rubio Serra",
    ),
  },
  {
    ...{ country: "IT", weight: 5, languages: ["it"], currency: "EUR", timeZone: "Europe/Rome" },
    beside: ["CH", "FR"],
    first: words(
      "Alessia Bruno Chiara Dario Elisa Fabio Gaia Luca Marta Nico Ornella Pietro Sara Tommaso Viola",
    ),
    last: words(
      "Amato Bianchi Conti Donati Esposito Ferri Gallo Leone Marini Neri Orsini Pace Rinaldi Serra Villa",
    ),
  },
  {
    ...{ country: "SE", weight: 4, languages: ["sv", "en"], currency: "SEK", timeZone: "Europe/Stockholm" },
    beside: ["NO", "DK"],
    first: words("Alva Björn Ebba Elias Freja Gustav Hilda Isak Klara Love Maja Nils Saga Tove Ville"),
    last: words("Ahlgren Berg Dahl Ek Forsberg Holm Lind Nyberg Palm Ström Sund Vik Wallin Åkesson Öberg"),
  },
  {
    ...{ country: "PL", weight: 3, languages: ["pl"], currency: "PLN", timeZone: "Europe/Warsaw" },
    beside: ["DE", "GB"],
    first: words("Adam Basia Celina Dawid Ewa Filip Hania Igor Jagoda Kuba Lena Maja Oskar Pola Zofia"),
    last: words("Adamska Borek Cygan Duda Gajda Jasny Kania Lis Mazur Nowak Pawlak Rybak Sowa Wilk Zając"),
  },
];

/** What is made and sold in a niche: a word for handles, things for briefs, what neighbours it, who watches. */
export interface Scene {
  tag: string;
  things: readonly string[];
  beside: Niche;
  /** Percent of women in a usual audience, and which age band is the largest (0 is 18 to 24). */
  women: number;
  age: 0 | 1 | 2;
}

const scene = (tag: string, things: string, beside: Niche, women: number, age: 0 | 1 | 2): Scene => ({
  ...{ tag, beside, women, age },
  things: things.split(", "),
});

export const SCENES: Record<Niche, Scene> = {
  food: scene(
    "eats",
    "a chilli crisp, a cast-iron pan, a tinned fish, an olive oil, an oat drink",
    "home",
    64,
    1,
  ),
  home: scene(
    "rooms",
    "a desk lamp, a linen set, a shelf system, a wall paint, a quiet kettle",
    "crafts",
    72,
    1,
  ),
  family: scene(
    "nest",
    "a lunch box, a stroller, a bedtime book, a wool blanket, a rain suit",
    "home",
    81,
    2,
  ),
  beauty: scene("glow", "a day cream, a lip oil, a sunscreen, a shampoo bar, a scent", "fashion", 86, 0),
  fashion: scene(
    "wears",
    "a rain jacket, a pair of jeans, a canvas bag, a knit, a pair of boots",
    "beauty",
    74,
    0,
  ),
  fitness: scene(
    "moves",
    "a resistance band, a running shoe, a protein bar, a yoga mat, a sports bra",
    "wellness",
    52,
    1,
  ),
  outdoors: scene(
    "trails",
    "a two-person tent, a rain shell, a stove, a head torch, a daypack",
    "travel",
    41,
    1,
  ),
  wellness: scene(
    "calm",
    "a sleep mask, a herbal tea, a journal, a magnesium mix, a bath salt",
    "fitness",
    73,
    1,
  ),
  travel: scene(
    "roams",
    "a carry-on, a rail pass, a city guide, a travel towel, a hostel stay",
    "photography",
    55,
    1,
  ),
  pets: scene(
    "paws",
    "a dog harness, a cat fountain, a chew toy, a grooming brush, a pet bed",
    "family",
    69,
    1,
  ),
  gardening: scene(
    "grows",
    "a seed box, a hand fork, a balcony planter, a compost bin, a watering can",
    "home",
    66,
    2,
  ),
  crafts: scene(
    "makes",
    "a yarn kit, a lino set, a sewing box, a clay starter, a punch needle",
    "art",
    78,
    1,
  ),
  books: scene(
    "reads",
    "a debut novel, an audio book app, a reading light, a book box, a shop card",
    "education",
    71,
    1,
  ),
  art: scene(
    "paints",
    "a gouache set, a sketchbook, a drawing tablet, a print shop, a pen set",
    "crafts",
    61,
    0,
  ),
  photography: scene(
    "frames",
    "a camera strap, a travel tripod, a photo book, a preset pack, a film roll",
    "travel",
    38,
    1,
  ),
  music: scene(
    "plays",
    "a practice pad, a pair of headphones, a vinyl club, a synth app, a festival pass",
    "film",
    44,
    0,
  ),
  film: scene(
    "screens",
    "a streaming pass, a projector, a film club, a poster print, a podcast",
    "comedy",
    43,
    0,
  ),
  comedy: scene(
    "laughs",
    "a party game, a stand-up night, a card deck, a podcast, a snack box",
    "film",
    47,
    0,
  ),
  gaming: scene(
    "quests",
    "a controller, a co-op game, a desk mat, a headset, a handheld case",
    "technology",
    24,
    0,
  ),
  technology: scene(
    "builds",
    "a power bank, a smart plug, a keyboard, a note app, a webcam",
    "education",
    27,
    1,
  ),
  education: scene(
    "learns",
    "a language app, a maths course, a flash-card set, a study planner, a science kit",
    "books",
    58,
    0,
  ),
  money: scene(
    "saves",
    "a budget app, a savings account, a tax helper, a freelance course, an invoice tool",
    "education",
    46,
    1,
  ),
  cars: scene(
    "rides",
    "a commuter bike, a bike light, a car care set, a helmet, a roof rack",
    "outdoors",
    22,
    1,
  ),
  sustainability: scene(
    "reuses",
    "a refill box, a repair kit, a beeswax wrap, a solid soap, a second-hand app",
    "home",
    70,
    1,
  ),
};
