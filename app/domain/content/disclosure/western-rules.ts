import { ENGLISH, european, type Country } from "./country.ts";
import type { DisclosureRule } from "./rule.ts";

const WEST: readonly Country[] = [
  {
    place: "DE",
    from: "2022-05-28",
    authority: "Medienanstalten",
    source: "UWG § 5a(4), MStV § 22, Leitfaden der Medienanstalten",
    accepted: [
      "werbung",
      "anzeige",
      "bezahlte werbung",
      "bezahlte werbepartnerschaft",
      "werbevideo",
      "dauerwerbesendung",
    ],
    rejected: [
      ...ENGLISH,
      "kooperation",
      "gesponsert",
      "unterstützt durch",
      "danke an",
      "powered by",
      "promo",
    ],
    propose: "Werbung",
  },
  {
    place: "AT",
    from: "2022-07-20",
    authority: "Österreichischer Werberat",
    source: "UWG Anhang Z 11, MedienG § 26",
    accepted: ["werbung", "anzeige", "bezahlte anzeige", "entgeltliche einschaltung", "werbeeinschaltung"],
    rejected: [...ENGLISH, "kooperation", "gesponsert", "unterstützt durch", "danke an", "powered by"],
    propose: "Werbung",
  },
  {
    place: "FR",
    from: "2023-06-11",
    until: "2024-11-08",
    authority: "DGCCRF",
    source: "Loi 2023-451 art. 5",
    accepted: ["publicité", "collaboration commerciale"],
    rejected: [
      ...ENGLISH,
      "sponso",
      "sponsorisé",
      "partenariat",
      "en partenariat avec",
      "merci à",
      "offert par",
    ],
    propose: "Publicité",
  },
  {
    // The ordonnance lets any other mention stand that says it as clearly.
    place: "FR",
    from: "2024-11-08",
    authority: "DGCCRF",
    source: "Loi 2023-451 art. 5, ordonnance 2024-978",
    accepted: ["publicité", "collaboration commerciale", "partenariat rémunéré", "contenu publicitaire"],
    rejected: [
      ...ENGLISH,
      "sponso",
      "sponsorisé",
      "partenariat",
      "en partenariat avec",
      "merci à",
      "offert par",
    ],
    propose: "Publicité",
  },
  {
    place: "NL",
    from: "2022-07-01",
    authority: "Stichting Reclame Code",
    source: "Reclamecode Social Media & Influencer Marketing 2022",
    accepted: ["ad", "adv", "advertentie", "reclame", "betaalde samenwerking", "betaald partnerschap"],
    rejected: ["spon", "sp", "collab", "samenwerking", "partner", "gekregen", "dank aan", "dankzij"],
    propose: "Advertentie",
  },
  {
    place: "BE",
    from: "2022-05-01",
    authority: "FOD Economie / SPF Économie",
    source: "WER / CDE art. VI.99, guidelines for influencers 2022",
    accepted: ["reclame", "advertentie", "publiciteit", "publicité", "werbung"],
    rejected: [...ENGLISH, "gesponsord", "sponsorisé", "samenwerking", "partenariat", "merci à", "dank aan"],
    propose: "Reclame / Publicité",
  },
];

/** Western Europe: what each authority names as clear in its own language. */
export const WESTERN_RULES: readonly DisclosureRule[] = WEST.map(european);
