import { rule } from "../rule.ts";

const ENFERMEDAD = "cáncer, diabetes, depresión, artritis, alzheimer, autismo, infertilidad, endometriosis";

/** Spanish words. */
export const SPANISH = [
  rule(
    "adult",
    "high",
    "points to sexual content",
    "fotos desnuda, fotos desnudo, vídeo sexual, follar, follando, pornografía",
  ),
  rule("adult", "medium", "is about sex or lingerie", "lencería, juguete~ sexual~, erótic~, vida sexual"),
  rule("adult", "low", "names sex in passing", "preservativo~, condón, condones, sexy"),
  rule(
    "violence",
    "high",
    "tells of killing or abuse",
    "apuñal~, decapit~, masacre~, violación, violada, violador~, violencia de género, violencia machista, cadáver~, tiroteo~, tortura, torturado~",
    {
      not: "violación de copyright, tortura china de, una tortura esperar, tortura de esperar",
    },
  ),
  rule(
    "violence",
    "medium",
    "tells of killing",
    "asesinato~, asesinado~, asesinada~, asesino, asesinos, crímenes de guerra, bombardeo~, atentado~, ataque terrorista",
  ),
  rule(
    "violence",
    "high",
    "speaks of suicide or self-harm",
    "suicidio~, suicidarse, suicidarme, autolesi~, cortarme las venas",
    { not: "escuadrón suicida" },
  ),
  rule(
    "hate",
    "high",
    "uses a slur",
    "sudaca~, maricón, maricones, panchito~, negro de mierda, moro de mierda, judío de mierda, puto moro, gitano de mierda",
    {
      not: "panchitos fritos, bolsa de panchitos, panchitos y",
      firm: true,
    },
  ),
  rule(
    "hate",
    "high",
    "puts people down for who they are",
    "vuelve a tu país, volved a vuestro país, moros fuera, fuera inmigrantes, gran reemplazo, subhumano~",
    {
      firm: true,
    },
  ),
  rule(
    "drugs",
    "high",
    "names an illegal drug",
    "cocaína, éxtasis líquido, setas alucinógenas, metanfetamina, raya de coca",
  ),
  rule("drugs", "high", "names an illegal drug", "heroína", {
    beside: "droga~, jeringuilla~, dosis, adict~, sobredosis",
  }),
  rule("drugs", "medium", "is about taking drugs", "porro, porros, hierba, maría, canuto~", {
    beside: "fumar, fumando, fumo, fumé, liar, liando, camello, colocado, colocada",
    not: "cumbia, jardín, escudella",
  }),
  rule(
    "alcohol",
    "low",
    "names an alcoholic drink",
    "cerveza~, cava, chupito~, ron, cóctel, cócteles, cañas, vermut, bodega, calimocho, gin tonic",
    {
      not: "sin alcohol, cóctel de gambas, cóctel de frutas, vestido de cóctel, cava baja, la cava de quesos, cerveza 0, bodega del barco",
    },
  ),
  rule("alcohol", "low", "names an alcoholic drink", "vino, vinos, ginebra", {
    beside:
      "copa, copas, botella, tinto, blanco, rosado, bodega, brindar, brindis, cata, maridaje, tónica, beber",
    not: "vinagre, sin alcohol",
  }),
  rule(
    "alcohol",
    "medium",
    "is about being drunk",
    "borracho~, borracha~, borrachera~, emborrach~, resaca, ciego de copas",
    {
      not: "bizcocho~, tarta borracha, olas, playa, mar, marea, resaca emocional, borrachitos de anís",
    },
  ),
  rule(
    "alcohol",
    "high",
    "tells of drinking that endangers others",
    "conducir borracho, conducir borracha, alcohol al volante, borracho al volante, conduje borracho",
  ),
  rule(
    "tobacco",
    "medium",
    "is about smoking or vaping",
    "cigarrillo~, cigarro, cigarros, tabaco, vapear, vapeador~, vapeo, cachimba~, puro habano, puros habanos",
    {
      not: "perfume, vela, aroma, fragancia",
    },
  ),
  rule("tobacco", "medium", "is about smoking or vaping", "pitillo, pitillos", {
    not: "pantalón, pantalones, vaquero~, jeans, corte, falda",
  }),
  rule(
    "gambling",
    "medium",
    "is about gambling",
    "apuesta~ deportiva~, casa~ de apuestas, tragaperras, tiradas gratis, ruleta, lotería, apostar dinero, cuota mejorada",
    {
      not: "ruleta de cocina, ruleta rusa de pimientos, ruleta para cortar, lotería mexicana",
    },
  ),
  rule(
    "weapons",
    "medium",
    "is about firearms",
    "arma de fuego, armas de fuego, pistola, pistolas, escopeta~, munición, fusil, fusiles, campo de tiro",
    {
      not: "pistola de silicona, pistola de masaje, pistola de agua, pistola de pintura, pistolas de agua, pistola de calor",
    },
  ),
  rule(
    "dangerous",
    "high",
    "shows a challenge that has killed people",
    "reto del apagón, carreras ilegales, carrera ilegal, surf en el metro, balconing",
  ),
  rule(
    "dangerous",
    "medium",
    "shows a risk without protection",
    "sin casco, sin cinturón, móvil al volante",
    {
      not: "nunca sin casco, vestido, vestidos, pantalón, pantalones, falda, sin casco urbano, casco antiguo",
      firm: true,
    },
  ),
  rule(
    "dangerous",
    "low",
    "warns of copying it",
    "no intentéis esto en casa, no hagáis esto en casa, no lo intenten en casa",
    { firm: true },
  ),
  rule(
    "medical",
    "high",
    "promises to heal an illness",
    "cura, curar, curó, sana, combate, previene, revierte, elimina",
    {
      beside: ENFERMEDAD,
      not: "investigación, donar, donación, asociación, médico, hospital, quimio~, solidari~",
    },
  ),
  rule(
    "medical",
    "medium",
    "promises what food or cosmetics may not",
    "remedio milagroso, quema grasa~, quemagrasas, quemar grasa rápido, adelgaza 10 kilos, pierde 10 kilos, pierde 5 kilos, perder 5 kilos, refuerza tu sistema inmun~, depura tu hígado, elimina toxinas, eliminar toxinas",
  ),
  rule(
    "finance",
    "high",
    "promises a profit",
    "ganancias garantizadas, rentabilidad garantizada, dinero fácil, hazte rico, duplica tu dinero, inversión sin riesgo, invertir sin riesgo, libertad financiera en",
  ),
  rule(
    "finance",
    "medium",
    "is about crypto-assets or trading tips",
    "criptomoneda~, criptos, ingresos pasivos, señales de trading",
  ),
  rule(
    "politics",
    "medium",
    "asks to vote or takes sides",
    "vota a, votad a, vota por, no votéis, aborto, extrema derecha, extrema izquierda",
    {
      not: "vota a tu, vota a mi, vota por tu, vota por mi, vota por la mejor, vota por el mejor, votad a vuestra, votad a vuestro",
    },
  ),
  rule(
    "politics",
    "low",
    "names politics in passing",
    "elecciones, vox, psoe, partido popular, campaña electoral, referéndum, independentista~, congreso de los diputados, presidente del gobierno",
    {
      not: "vox populi",
    },
  ),
  rule("profanity", "low", "swears mildly", "hostia, leches, jolines, maldita sea", {
    firm: true,
    not: "leches vegetales, leches de",
  }),
  rule(
    "profanity",
    "medium",
    "swears",
    "joder, jodid~, mierda, coño, gilipollas, cabrón, cabrones, cojones, putada",
    { firm: true },
  ),
  rule("profanity", "high", "swears", "puta, putas, puto, putos, hijo de puta, me cago en, zorra de", {
    firm: true,
  }),
];
