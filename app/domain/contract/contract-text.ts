import { countryName } from "../account/countries.ts";
import type { ContractDocument } from "./contract.ts";

const SIDE = { brand: "Brand", creator: "Creator" } as const;

/** The contract as plain text, for people without a PDF reader. What was signed is the JSON beside it. */
export function contractText(document: ContractDocument): string {
  const parties = document.parties.map(({ side, name, address, country }) =>
    [`${SIDE[side]}: ${name}`, ...address.split("\n"), countryName(country)].filter(Boolean).join("\n"),
  );
  const clauses = document.clauses.map(
    ({ heading, paragraphs }, index) => `${index + 1}. ${heading}\n\n${paragraphs.join("\n\n")}`,
  );
  const facts = `Deal ${document.dealNumber}\nAgreed ${document.agreedAt}\nTerms ${document.termsSha256}\nTemplate ${document.template}`;
  return `${[document.title, facts, ...parties, ...clauses].join("\n\n")}\n`;
}
