import { COUNTRIES } from "#app/domain/account/countries.ts";
import { LANGUAGE_CODES, languageName } from "#app/domain/account/languages.ts";
import { NICHE_CODES, nicheName } from "#app/domain/account/niches.ts";

export const COUNTRY_OPTIONS = COUNTRIES.map(({ code, name }) => ({ value: code, label: name }));
export const LANGUAGE_CHOICES = LANGUAGE_CODES.map((code) => ({ value: code, label: languageName(code) }));
export const NICHE_CHOICES = NICHE_CODES.map((code) => ({ value: code, label: nicheName(code) }));
