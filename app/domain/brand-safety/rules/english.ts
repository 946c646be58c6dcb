import { rule } from "../rule.ts";
import { ENGLISH_HARM } from "./english-harm.ts";

const NOT_A_WEAPON =
  "glue gun, heat gun, massage gun, nail gun, staple gun, spray gun, tattoo gun, top gun, nerf gun, water gun, bubble gun, price gun, jump the gun, jumping the gun, jumped the gun, gun show, gun metal, big guns, young guns, guns n roses, sun s out guns out, suns out guns out, son of a gun, starting gun, machine gun kelly, caulking gun";
const ILLNESS =
  "cancer, diabetes, depression, adhd, autism, alzheimer~, arthritis, infertility, eczema, tumour~, tumor~, covid, dementia, pcos, endometriosis";

/** English words. */
export const ENGLISH = [
  ...ENGLISH_HARM,
  rule(
    "alcohol",
    "low",
    "names an alcoholic drink",
    "beer, beers, wine, wines, rum, cocktail~, lager, ipa, cider, brewery, winery, happy hour, mimosa~, bourbon, whiskies, wine tasting, booze",
    {
      not: "ginger beer, root beer, wine vinegar, cider vinegar, rum raisin, mocktail~, alcohol free, non alcoholic, zero alcohol, prawn cocktail, fruit cocktail, shrimp cocktail, molotov cocktail, cocktail dress, cocktail ring, cocktail sausage~, wine red, wine coloured, wine colored, beer batter, apple cider, bourbon biscuit~, bourbon vanilla, mimosa tree, mimosa blossom~, butter beer, happy hour at the gym, sans alcool, sin alcohol, alkoholfrei~, cocktail de fruits, cocktail de vitamines, tomates cocktail, robe de cocktail, robe cocktail, cocktailkleid",
    },
  ),
  rule(
    "alcohol",
    "medium",
    "is about being drunk",
    "drunk, hungover, hangover~, tipsy, binge drinking, bar crawl, pub crawl, day drinking, blackout drunk, boozy",
    {
      not: "punch drunk, drunk elephant, drunk in love, drunk on love, drunk on life, the hangover movie, drunk noodles, emotional hangover, book hangover, vaccine hangover",
    },
  ),
  rule("alcohol", "medium", "is about being drunk", "shots, wasted, hammered, smashed", {
    beside: "tequila, vodka, jager~, whiskey, the bar, the pub, pints, drunk, drinks",
    not: "camera, lens, photo~, food wasted, avocado~, wasted food, hammered copper, hammered metal, espresso shots, ginger shots, dentist",
  }),
  rule(
    "alcohol",
    "high",
    "tells of drinking that endangers others",
    "drunk driving, drink driving, drove drunk, driving drunk, drinking and driving, drink and drive, underage drinking",
  ),
  rule(
    "tobacco",
    "medium",
    "is about smoking or vaping",
    "cigarette~, cigar, cigars, hookah, e cigarette~, juul, tobacco, chain smok~, smoke break",
    {
      not: "pantalon cigarette, jean cigarette, coupe cigarette, cigarette pants, cigarette trousers, cigarette jeans, tobacco vanille, tobacco brown, tobacco note~, candle~, perfume~, fragrance~, scent~, cigar box, brandy snap",
    },
  ),
  rule(
    "gambling",
    "medium",
    "is about gambling",
    "gambling, betting, bookmaker~, bookie~, parlay~, free spins, odds boost, scratch card~, scratchcard~, lottery, sports bet~",
    {
      not: "betting on myself, betting on you, betting on yourself, betting on ourselves, postcode lottery",
    },
  ),
  rule("gambling", "medium", "is about gambling", "slots, jackpot~, odds", {
    beside: "casino~, spin, spins, bet, bets, betting, machine, machines, payout~, wager~",
    not: "time slots, parking slots, slots for coaching",
  }),
  rule(
    "gambling",
    "high",
    "promises winnings",
    "guaranteed win~, sure bet~, risk free bet~, can't lose bet~, beat the bookies",
  ),
  rule(
    "weapons",
    "medium",
    "is about firearms",
    "gun, guns, rifle~, pistol, pistols, handgun~, firearm~, shotgun~, ammo, ammunition, gun range, shooting range",
    {
      not: `${NOT_A_WEAPON}, riding shotgun, called shotgun, calling shotgun, shotgun wedding, sex pistols, gun control, gun violence, gun laws, camera ammo`,
    },
  ),
  rule(
    "weapons",
    "high",
    "tells how to get or make weapons",
    "ghost gun~, 3d printed gun~, pipe bomb~, how to make a bomb, selling guns, buy guns",
  ),
  rule(
    "dangerous",
    "high",
    "shows a challenge that has killed people",
    "tide pod challenge, blackout challenge, choking challenge, skull breaker challenge, benadryl challenge, train surfing, car surfing, street racing, fire challenge",
  ),
  rule(
    "dangerous",
    "medium",
    "shows a risk without protection",
    "no helmet, without a helmet, no seatbelt, without a seatbelt, texting while driving, free solo, free soloing, rooftopping, dry fasting, cliff jump~, jumped off the cliff",
    {
      not: "never ride, never drive, always wear, film, documentary",
      firm: true,
    },
  ),
  rule("dangerous", "low", "warns of copying it", "don't try this at home, do not try this at home", {
    firm: true,
  }),
  rule(
    "medical",
    "high",
    "promises to heal an illness",
    "cure, cures, cured, curing, heal, heals, healed, reverse, reverses, reversed, treat, treats, treated, prevents, gets rid of",
    {
      beside: ILLNESS,
      not: "find a cure, finding a cure, for a cure, research, charity, fundrais~, raise money, raised, donat~, a treat, treat yourself, cured ham, cured meat, cured salmon, treated me, my doctor, hospital, oncolog~, chemo~",
    },
  ),
  rule(
    "medical",
    "medium",
    "promises what food or cosmetics may not",
    "miracle cure~, boosts your immune, boost your immune, boosts immunity, boost your immunity, melts fat, melt fat, burns fat, burn fat fast, lose weight fast, lose 10 pounds, lose 20 pounds, lose 10lbs, fat burner~, appetite suppressant~, skinny tea, cure all, heals your gut, balances your hormones, balance your hormones, flushes toxins, flush out toxins, doctors hate, big pharma, vaccines cause",
  ),
  rule(
    "finance",
    "high",
    "promises a profit",
    "guaranteed returns, guaranteed return, guaranteed profit~, double your money, risk free profit, risk free return~, risk free investment~, get rich quick, dm me to invest, easy money, six figures in, quit your 9 to 5, forex signals, turn 100 into",
    {
      not: "no such thing as, scam~",
    },
  ),
  rule(
    "politics",
    "medium",
    "asks to vote or takes sides",
    "vote for, vote against, vote labour, vote conservative, vote republican, vote democrat, vote blue, vote red, maga, abortion~, pro life, pro choice, free palestine, stand with israel, defund the police, gun control, build the wall",
    {
      not: "vote for your fav~, vote for my, vote for us, vote for me, vote for your, vote for the next, vote for which, vote for the best",
    },
  ),
  rule(
    "politics",
    "low",
    "names politics in passing",
    "election, elections, election day, ballot, republicans, democrats, trump, biden, brexit, tories, labour party, senator~, prime minister, referendum, polling station, went to vote, gun laws",
    {
      not: "trump card, ballot box jar, oscar ballot",
    },
  ),
  rule("profanity", "low", "swears mildly", "damn, crap, badass, pissed off, kick ass, kickass, hell yeah", {
    firm: true,
    not: "crap shoot",
  }),
  rule(
    "profanity",
    "medium",
    "swears",
    "shit, shits, shitty, shitshow, sh*t, bullshit, bitch, bitches, bitchy, b*tch, asshole~, dickhead~, bastard~, piss",
    {
      not: "shitake",
      firm: true,
    },
  ),
  rule("profanity", "high", "swears", "cunt~, cocksucker~", { firm: true }),
];
