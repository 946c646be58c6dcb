/** Languages that creators work in, by ISO 639-1 code, in the order in which they are offered. */
export const LANGUAGES = {
  en: "English",
  es: "Spanish",
  fr: "French",
  de: "German",
  it: "Italian",
  pt: "Portuguese",
  nl: "Dutch",
  pl: "Polish",
  sv: "Swedish",
  da: "Danish",
  no: "Norwegian",
  fi: "Finnish",
  cs: "Czech",
  el: "Greek",
  ro: "Romanian",
  hu: "Hungarian",
  uk: "Ukrainian",
  ru: "Russian",
  tr: "Turkish",
  ar: "Arabic",
  he: "Hebrew",
  hi: "Hindi",
  bn: "Bengali",
  ur: "Urdu",
  id: "Indonesian",
  ms: "Malay",
  th: "Thai",
  vi: "Vietnamese",
  tl: "Tagalog",
  ja: "Japanese",
  ko: "Korean",
  zh: "Chinese",
  sw: "Swahili",
} as const;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as [Language, ...Language[]];

/** The English name of a language; an unknown code stands for itself. */
export const languageName = (code: string): string => (LANGUAGES as Record<string, string>)[code] ?? code;

/** Whether a code is one of the languages. */
export const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);
