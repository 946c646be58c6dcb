import type { Niche } from "#app/domain/account/niches.ts";

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
