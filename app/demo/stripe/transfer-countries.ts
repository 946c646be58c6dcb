// Where a platform in the United States can pay: Stripe's country spec of the US, `supported_transfer_countries`, as
// documented in November 2026.
const TRANSFER_COUNTRIES = new Set(
  (
    "US AE AG AL AM AO AR AT AU AZ BA BD BE BG BH BJ BN BO BS BT BW CA CH CI CL CO CR CY CZ DE DK DO DZ EC EE EG ES ET FI " +
    "FR GA GB GH GM GR GT GY HK HR HU ID IE IL IS IT JM JO JP KE KH KR KW KZ LA LC LI LK LT LU LV MA MC MD MG MK MN MO " +
    "MT MU MX MY MZ NA NE NG NL NO NZ OM PA PE PH PK PL PT PY QA RO RS RW SA SE SG SI SK SM SN SV TH TN TR TT TW TZ UY UZ " +
    "VN ZA"
  ).split(" "),
);

/** Whether an account for payouts can be opened in this country (ISO 3166-1 alpha-2, upper case). */
export const canPayIn = (country: string): boolean => TRANSFER_COUNTRIES.has(country);
