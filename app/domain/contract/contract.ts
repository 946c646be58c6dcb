import { z } from "zod";
import type { TermsBody } from "../offer/terms.ts";
import { clausesFor } from "./clauses.ts";

/** Raised when a clause's text changes; old contracts keep the text that they were signed with. */
export const TEMPLATE_VERSION = "2026-11-23.3";

/** The consent that a signer gives, by version. Old versions stay: signatures refer to them. */
export const CONSENT_TEXTS: Record<string, string> = {
  "2026-11-22":
    "I have read this contract. I agree to sign it electronically, and I understand that my typed name binds me as a handwritten signature would.",
  "2026-11-23":
    "I have read this contract to its end. I agree to sign it electronically, and I understand that my typed name, with a drawing or without, binds me as a handwritten signature would.",
};
export const CONSENT_VERSION = "2026-11-23";

const party = z.object({
  side: z.enum(["brand", "creator"]),
  name: z.string(),
  address: z.string(),
  country: z.string(),
});

export const contractDocument = z.object({
  template: z.string(),
  dealNumber: z.number().int(),
  title: z.string(),
  termsSha256: z.string().length(64),
  agreedAt: z.iso.datetime(),
  parties: z.array(party).length(2),
  /** Contracts of before the library have no keys. */
  clauses: z.array(
    z.object({ key: z.string().optional(), heading: z.string(), paragraphs: z.array(z.string()) }),
  ),
});
export type ContractDocument = z.infer<typeof contractDocument>;

/** Assembles the document that both sides sign from the frozen terms. Pure. */
export function assembleContract(input: {
  terms: TermsBody;
  termsSha256: string;
  dealNumber: number;
  agreedAt: Date;
  brandAddress: string;
  creatorAddress: string;
}): ContractDocument {
  const { terms } = input;
  return {
    template: TEMPLATE_VERSION,
    dealNumber: input.dealNumber,
    title: `${terms.programme ? "Ambassador" : "Creator"} agreement for “${terms.brief.title}”`,
    termsSha256: input.termsSha256,
    agreedAt: input.agreedAt.toISOString(),
    parties: [
      { side: "brand", name: terms.brand.name, address: input.brandAddress, country: terms.brand.country },
      {
        side: "creator",
        name: terms.creator.name,
        address: input.creatorAddress,
        country: terms.creator.country,
      },
    ],
    clauses: clausesFor(terms, input.agreedAt),
  };
}

/**
 * Whether a typed name is the account's name: letter case, spacing, Unicode form and the kind of apostrophe or
 * hyphen (phones replace them while one types) do not matter. Accents and letters do.
 */
export function isSameName(typed: string, name: string): boolean {
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
      .replace(/[\u2010-\u2013]/g, "-")
      .trim()
      .replace(/\s+/g, " ")
      .toLocaleLowerCase("en");
  return plain(typed) === plain(name) && plain(name) !== "";
}
