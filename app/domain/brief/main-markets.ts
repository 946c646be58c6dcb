/** The countries that are offered first, where a list of all of them would be too long. */
export const MAIN_MARKETS = [
  "US",
  "GB",
  "DE",
  "CA",
  "FR",
  "AU",
  "ES",
  "IT",
  "NL",
  "IE",
  "SE",
  "NZ",
  "PL",
  "BR",
  "MX",
  "IN",
] as const;
