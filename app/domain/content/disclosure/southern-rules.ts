import { ENGLISH, european, type Country } from "./country.ts";
import type { DisclosureRule } from "./rule.ts";

const SOUTH: readonly Country[] = [
  {
    place: "ES",
    from: "2021-01-01",
    until: "2025-10-01",
    authority: "AUTOCONTROL",
    source: "Código de conducta de publicidad a través de influencers 2021",
    accepted: [
      "publicidad",
      "publi",
      "patrocinado por {brand}",
      "en colaboración con {brand}",
      "embajador de {brand}",
      "embajadora de {brand}",
      "gracias a {brand}",
    ],
    rejected: ["colab", "sponso", "sp", "ad", "sponsored", "información", "legal"],
    propose: "Publicidad",
  },
  {
    place: "ES",
    from: "2025-10-01",
    authority: "AUTOCONTROL",
    source: "Código de conducta de publicidad a través de influencers 2025, DSA art. 26",
    accepted: ["publicidad", "publi", "contenido publicitario", "patrocinado por {brand}"],
    rejected: [
      ...ENGLISH,
      "colab",
      "sponso",
      "gracias a",
      "regalo de",
      "en colaboración con",
      "embajador",
      "embajadora",
    ],
    propose: "Publicidad",
  },
  {
    // Plain "ad" is an Italian preposition, so that only its hashtag says something.
    place: "IT",
    from: "2024-01-16",
    authority: "AGCOM and IAP",
    source: "Delibera 7/24/CONS, IAP Digital Chart",
    accepted: [
      "pubblicità",
      "advertising",
      "adv",
      "#ad",
      "partnership a pagamento",
      "sponsorizzato da {brand}",
      "sponsored by {brand}",
      "promosso da {brand}",
      "promoted by {brand}",
    ],
    rejected: ["sponsored", "collab", "spon", "sp", "gifted", "in collaborazione con", "grazie a", "regalo"],
    propose: "Pubblicità",
  },
  {
    place: "PT",
    from: "2019-01-01",
    authority: "Direção-Geral do Consumidor",
    source: "Código da Publicidade art. 8, DGC guide for influencers",
    accepted: ["publicidade", "pub", "conteúdo publicitário"],
    rejected: [...ENGLISH, "parceria", "em parceria com", "oferta", "obrigado a"],
    propose: "Publicidade",
  },
  {
    place: "GR",
    from: "2024-02-17",
    authority: "General Secretariat for Consumer Protection",
    source: "Law 2251/1994 art. 9στ, DSA art. 26",
    accepted: ["διαφήμιση", "διαφημιση"],
    rejected: [...ENGLISH, "συνεργασία", "χορηγία"],
    propose: "Διαφήμιση",
  },
];

/** Southern Europe: what each authority names as clear in its own language. */
export const SOUTHERN_RULES: readonly DisclosureRule[] = SOUTH.map(european);
