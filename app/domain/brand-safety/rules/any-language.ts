import { rule } from "../rule.ts";

/** Words that are the same in several languages, and signs. */
export const ANY_LANGUAGE = [
  rule("adult", "high", "points to sexual content", "porn, porno, pornos, xxx, nsfw, onlyfans, hentai, 🔞", {
    not: "food porn, earth porn, plant porn, porn star martini",
  }),
  rule("adult", "medium", "is about lingerie or sex toys", "striptease, bdsm, vibrator, sextoy, sextoys"),
  rule("hate", "high", "uses a sign or slogan of hate", "heil hitler, sieg heil, 1488, white power", {
    firm: true,
  }),
  rule("drugs", "high", "names an illegal drug", "mdma, lsd, crystal meth, fentanyl, ketamin, ketamine, gbl"),
  rule("drugs", "medium", "is about cannabis", "cannabis, marihuana, marijuana, ganja, thc", {
    not: "cannabis free, hanfsamen",
  }),
  rule("drugs", "low", "names a hemp product, whose rules differ by country", "cbd"),
  rule(
    "alcohol",
    "low",
    "names an alcoholic drink",
    "vodka, wodka, gin, whisky, whiskey, tequila, prosecco, champagne, mojito~, margarita~, aperol, negroni, campari, mezcal, sangria, 🍺, 🍻",
    {
      not: "alcohol free, non alcoholic, zero alcohol, sans alcool, sin alcohol, alkoholfrei~, ohne alkohol, pizza margarita, gin rummy, champagne dress, champagne satin, champagne gold, champagne tone, champagne colour, champagne color, champagne blush, champagne silk, mocktail~, virgin mojito~, virgin margarita~, la champagne region",
    },
  ),
  rule(
    "tobacco",
    "medium",
    "is about smoking or vaping",
    "vape, vapes, vaper, vaping, shisha, snus, iqos, elf bar, nicotine, 🚬",
  ),
  rule(
    "gambling",
    "medium",
    "is about gambling",
    "casino~, poker, blackjack, roulette, sportsbook, bet365, 🎰",
    {
      not: "casino royale, poker face, pokerface, courses, supermarche, casino de paris",
    },
  ),
  rule("weapons", "medium", "is about firearms", "glock, ar 15, kalashnikov, kalaschnikow, kalachnikov"),
  rule(
    "finance",
    "medium",
    "is about crypto-assets or trading tips",
    "bitcoin~, btc, ethereum, crypto, cryptocurrency, cryptocurrencies, crypto trading, nft, nfts, memecoin~, altcoin~, forex, day trading, trading signals",
  ),
  rule("finance", "high", "promises a rise", "to the moon, 100x", {
    beside: "coin, crypto, token, stock~, btc, bitcoin, doge~, hodl, nft",
  }),
  rule("finance", "medium", "is about crypto-assets or trading tips", "airdrop, presale", {
    beside: "token~, crypto, wallet, coin~",
  }),
  rule(
    "medical",
    "medium",
    "names a prescription medicine",
    "ozempic, wegovy, mounjaro, semaglutide, botox, xanax",
  ),
  rule("medical", "medium", "promises what food or cosmetics may not", "detox", {
    not: "digital detox, phone detox, dopamine detox, closet detox, hair detox, social media detox, detox digital, detox numerique, handy, scalp",
  }),
  rule("profanity", "low", "swears mildly", "wtf", { firm: true }),
  rule(
    "profanity",
    "high",
    "swears",
    "fuck, fucks, fucked, fucker~, fuckin, fucking, f*ck, f*cking, f**k, f**king, motherfuck~, 🖕",
    {
      firm: true,
    },
  ),
];
