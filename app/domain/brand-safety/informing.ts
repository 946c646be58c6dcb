import { phraseOf, isIn } from "./phrase.ts";
import type { Token } from "./reading.ts";

/**
 * Words of posts that inform, warn or remember. The framework of GARM puts educational and informative treatment
 * at its lowest level, whatever the subject.
 */
const WORDS = [
  ...[
    "awareness",
    "prevention",
    "helpline",
    "hotline",
    "survivor~",
    "sober",
    "sobriety",
    "recovery",
    "rehab",
  ],
  ...["memorial", "remembrance", "documentary", "museum", "charity", "scam", "scams", "fraud", "raise money"],
  ...["prävention", "aufklärung", "gedenken", "gedenkstätte", "hilfetelefon", "telefonseelsorge", "betrug"],
  ...[
    "doku",
    "dokumentation",
    "nüchtern",
    "ausstellung",
    "prévention",
    "sensibilisation",
    "sobriété",
    "arnaque~",
  ],
  ...["documentaire", "musée", "commémoration", "mémorial", "numéro d'aide", "prevención", "concienciación"],
  ...[
    "documental",
    "museo",
    "estafa~",
    "homenaje",
    "teléfono de la esperanza",
    "sobriedad",
    "sobria",
    "sobrio",
  ],
].map(phraseOf);

/** Whether a caption says that it informs, warns or remembers. */
export const informs = (tokens: readonly Token[]): boolean => WORDS.some((phrase) => isIn(phrase, tokens));
