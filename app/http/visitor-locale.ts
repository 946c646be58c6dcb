/** The English that a visitor reads dates in: the first English their browser names, else American. */
export function englishOf(acceptLanguage: string | null): string {
  return /\ben-(US|GB|AU|CA|IE|IN|NZ|ZA)\b/.exec(acceptLanguage ?? "")?.[0] ?? "en-US";
}
