import { rule } from "../rule.ts";

const MALADIE =
  "cancer, diabète, dépression, eczéma, arthrose, alzheimer, endométriose, autisme, infertilité";

/** French words. */
export const FRENCH = [
  rule(
    "adult",
    "high",
    "points to sexual content",
    "photos nues, sextape~, film x, plan cul, films porno, pornographi~",
  ),
  rule(
    "adult",
    "medium",
    "is about sex or lingerie",
    "lingerie, érotique~, strip tease, seins nus, vie sexuelle, libertin~",
  ),
  rule("adult", "low", "names sex in passing", "préservatif~, sexy"),
  rule(
    "violence",
    "high",
    "tells of killing or abuse",
    "égorg~, décapit~, fusillade~, viol, viols, violée~, violeur~, cadavre~, violences conjugales, torturé~, massacre, massacres",
    {
      not: "cadavre exquis, cadavres exquis, massacre à la",
    },
  ),
  rule(
    "violence",
    "medium",
    "tells of killing",
    "meurtre~, meurtrier~, assassiné~, assassinat~, attentat~, crimes de guerre, bombardement~",
    {
      not: "soirée enquête, murder party",
    },
  ),
  rule(
    "violence",
    "high",
    "speaks of suicide or self-harm",
    "suicide, suicider, suicidaire~, me scarifier, automutil~, me tuer",
    {
      not: "suicide squad",
    },
  ),
  rule(
    "hate",
    "high",
    "uses a slur",
    "bougnoul~, youpin~, bamboula~, sale arabe~, sale juif, sale juive, sale noir, sale pd, sale pédé, sale gouine, bicot~",
    {
      firm: true,
    },
  ),
  rule(
    "hate",
    "high",
    "puts people down for who they are",
    "grand remplacement, sous homme~, retourne dans ton pays, rentre dans ton pays, retournez dans votre pays, les arabes dehors, immigrés dehors",
    {
      firm: true,
    },
  ),
  rule("drugs", "high", "names an illegal drug", "cocaïne, champignons hallucinogènes"),
  rule("drugs", "high", "names an illegal drug", "héroïne", {
    beside: "drogue~, seringue~, dose, overdose, injecter, dealer~",
  }),
  rule("drugs", "medium", "is about taking drugs", "joint, joints, herbe, beuh, weed", {
    beside: "fumer, fume, fumé, fumait, rouler, roule, roulé, dealer, défoncé~",
    not: "culasse, silicone, carrelage, poisson, saumon, jardin, herbe fraîche",
  }),
  rule(
    "alcohol",
    "low",
    "names an alcoholic drink",
    "vin, vins, bière, bières, apéro~, pastis, rhum, verre de rosé, bouteille de rosé, cidre, vin chaud, dégustation de vin, vignoble~",
    {
      not: "sans alcool, vinaigre, mocktail~, cidre doux enfants, baba au rhum, apéro sans",
    },
  ),
  rule(
    "alcohol",
    "medium",
    "is about being drunk",
    "ivre, bourré, bourrée, bourrés, gueule de bois, prendre une cuite, pris une cuite, beuverie, pompette",
    {
      not: "ivre de bonheur, ivre de joie, ivre de liberté, bourré de, bourrée de, bourrés de, bourré d, bourrée d",
    },
  ),
  rule(
    "alcohol",
    "high",
    "tells of drinking that endangers others",
    "conduire ivre, ivre au volant, alcool au volant, conduit bourré, bourré au volant",
  ),
  rule(
    "tobacco",
    "medium",
    "is about smoking or vaping",
    "clope~, vapoteuse~, vapoter, vapote, tabac, chicha, cigare, cigares, puff jetable, puffs jetables",
    {
      not: "parfum, bougie, cigares au miel, cigares aux amandes, feuilles de brick",
    },
  ),
  rule(
    "gambling",
    "medium",
    "is about gambling",
    "paris sportifs, pari sportif, machine~ à sous, jeux d'argent, loterie, parier sur le match, cote boostée, tours gratuits, ticket à gratter",
  ),
  rule(
    "weapons",
    "medium",
    "is about firearms",
    "arme à feu, armes à feu, fusil, fusils, pistolet, pistolets, munitions, stand de tir, carabine~",
    {
      not: "pistolet à colle, pistolet de massage, pistolet à eau, pistolet à peinture, fusil à aiguiser, coup de fusil, change~ son fusil",
    },
  ),
  rule(
    "dangerous",
    "high",
    "shows a challenge that has killed people",
    "jeu du foulard, rodéo urbain, rodéos urbains, surfer sur le métro, surf sur le train",
  ),
  rule("dangerous", "medium", "shows a risk without protection", "sans casque, sans ceinture, à 200 km", {
    not: "jamais sans casque, casque audio, écouteurs, musique, sans ceinture en taille, robe, jean, pantalon",
    firm: true,
  }),
  rule("dangerous", "low", "warns of copying it", "ne faites pas ça chez vous, à ne pas reproduire", {
    firm: true,
  }),
  rule(
    "medical",
    "high",
    "promises to heal an illness",
    "guérit, guérir, guéri, guérie, soigne, soigner, traite, empêche, élimine",
    {
      beside: MALADIE,
      not: "recherche, don, dons, association, médecin~, hôpital, chimio~",
    },
  ),
  rule(
    "medical",
    "medium",
    "promises what food or cosmetics may not",
    "remède miracle, brûle graisse~, brûle les graisses, brûler les graisses, perdre 10 kilos, perdez 10 kilos, perdre 5 kilos, perdez 5 kilos, coupe faim, renforce ton système immunitaire, renforce votre système immunitaire, élimine les toxines, éliminer les toxines, detoxifi~",
  ),
  rule(
    "finance",
    "high",
    "promises a profit",
    "rendement garanti, rendements garantis, gains garantis, argent facile, devenir riche, deviens riche, doubler votre argent, double ton argent, investissement sans risque",
  ),
  rule(
    "finance",
    "medium",
    "is about crypto-assets or trading tips",
    "cryptomonnaie~, cryptos, revenus passifs, revenu passif, copy trading",
  ),
  rule(
    "politics",
    "medium",
    "asks to vote or takes sides",
    "votez pour, votons pour, votez contre, avortement, ivg, extrême droite, extrême gauche",
    {
      not: "votez pour votre, votez pour moi, votez pour la plus, votez pour le plus, votez pour vos, en story",
    },
  ),
  rule(
    "politics",
    "low",
    "names politics in passing",
    "élections, élection présidentielle, législatives, macron, le pen, mélenchon, rassemblement national, assemblée nationale, bureau de vote, réforme des retraites",
  ),
  rule("profanity", "low", "swears mildly", "bordel, zut alors, foutu~", {
    firm: true,
    not: "bordel organisé",
  }),
  rule("profanity", "medium", "swears", "putain, merde, merdique~, chier, connard~, connasse~, bâtard~", {
    firm: true,
  }),
  rule("profanity", "high", "swears", "enculé~, nique, niquer, niqué, salope~, fils de pute, ta gueule", {
    not: "pique nique",
    firm: true,
  }),
];
