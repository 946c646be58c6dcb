import type { Currency } from "#app/domain/ledger/currency.ts";

/** Where people of the population come from, with names that are at home there. `weight` of 100. */
export interface Home {
  country: string;
  weight: number;
  languages: readonly string[];
  currency: Currency;
  timeZone: string;
  /** Countries that an audience from here spills over to. */
  beside: readonly string[];
  first: readonly string[];
  last: readonly string[];
}

const words = (text: string) => text.split(" ");
const ENGLISH = words(
  "Ada Amara Asher Beth Caleb Chloe Dana Eliot Esme Faye Grant Hazel Imogen Jonah Keira Leo Maya Nadia Owen Priya Quinn Rhys Sadie Theo Uma Violet Wes Yara Zoe Callum",
);
const SURNAMES = words(
  "Abbott Bailey Carver Dalton Ellis Farrow Gibbs Hale Ingram Jarvis Keane Lowell Marsh Norris Oakley Pryce Quill Rowan Sable Tate Usher Vance Whitlock York Achebe Bose Chen Diaz Kim Patel",
);

export const HOMES: readonly Home[] = [
  {
    ...{ country: "US", weight: 34, languages: ["en"], currency: "USD", timeZone: "America/Chicago" },
    beside: ["CA", "GB"],
    first: ENGLISH,
    last: SURNAMES,
  },
  {
    ...{ country: "GB", weight: 16, languages: ["en"], currency: "GBP", timeZone: "Europe/London" },
    beside: ["IE", "US"],
    first: ENGLISH,
    last: SURNAMES,
  },
  {
    ...{ country: "CA", weight: 6, languages: ["en", "fr"], currency: "CAD", timeZone: "America/Toronto" },
    beside: ["US", "GB"],
    first: ENGLISH,
    last: SURNAMES,
  },
  {
    ...{ country: "AU", weight: 5, languages: ["en"], currency: "AUD", timeZone: "Australia/Sydney" },
    beside: ["NZ", "GB"],
    first: ENGLISH,
    last: SURNAMES,
  },
  {
    ...{ country: "DE", weight: 12, languages: ["de", "en"], currency: "EUR", timeZone: "Europe/Berlin" },
    beside: ["AT", "CH"],
    first: words(
      "Anke Bastian Clara Dario Elif Finn Greta Hannes Ida Jonas Kaya Leon Mila Nils Ole Pia Ronja Sven Tilda Yusuf",
    ),
    last: words(
      "Albers Brandt Conrad Dietz Engel Fischer Gruber Hansen Jansen Keller Lorenz Meier Neumann Ott Peters Roth Seidel Thiel Vogt Yilmaz",
    ),
  },
  {
    ...{ country: "FR", weight: 8, languages: ["fr"], currency: "EUR", timeZone: "Europe/Paris" },
    beside: ["BE", "CH"],
    first: words(
      "Agathe Bastien Camille Damien Elise Fanny Gaspard Hugo Ines Jules Karim Lea Margaux Noe Odile Paul Romane Simon Thea Yanis",
    ),
    last: words(
      "Aubert Blanc Caron Dumont Faure Girard Hamel Joly Lambert Moreau Noel Petit Renard Simon Tissot Vidal Benali Diallo Mercier Roche",
    ),
  },
  {
    ...{ country: "ES", weight: 7, languages: ["es"], currency: "EUR", timeZone: "Europe/Madrid" },
    beside: ["MX", "PT"],
    first: words("Alba Bruno Carla Diego Elena Gael Irene Javier Lola Marcos Noa Pablo Rocio Saul Vera"),
    last: words(
      "Alonso Blasco Campos Duarte Ferrer Gallego Herrera Ibarra Lozano Molina Navarro Ortega Prieto Rubio Serra",
    ),
  },
  {
    ...{ country: "IT", weight: 5, languages: ["it"], currency: "EUR", timeZone: "Europe/Rome" },
    beside: ["CH", "FR"],
    first: words(
      "Alessia Bruno Chiara Dario Elisa Fabio Gaia Luca Marta Nico Ornella Pietro Sara Tommaso Viola",
    ),
    last: words(
      "Amato Bianchi Conti Donati Esposito Ferri Gallo Leone Marini Neri Orsini Pace Rinaldi Serra Villa",
    ),
  },
  {
    ...{ country: "SE", weight: 4, languages: ["sv", "en"], currency: "SEK", timeZone: "Europe/Stockholm" },
    beside: ["NO", "DK"],
    first: words("Alva Björn Ebba Elias Freja Gustav Hilda Isak Klara Love Maja Nils Saga Tove Ville"),
    last: words("Ahlgren Berg Dahl Ek Forsberg Holm Lind Nyberg Palm Ström Sund Vik Wallin Åkesson Öberg"),
  },
  {
    ...{ country: "PL", weight: 3, languages: ["pl"], currency: "PLN", timeZone: "Europe/Warsaw" },
    beside: ["DE", "GB"],
    first: words("Adam Basia Celina Dawid Ewa Filip Hania Igor Jagoda Kuba Lena Maja Oskar Pola Zofia"),
    last: words("Adamska Borek Cygan Duda Gajda Jasny Kania Lis Mazur Nowak Pawlak Rybak Sowa Wilk Zając"),
  },
];
