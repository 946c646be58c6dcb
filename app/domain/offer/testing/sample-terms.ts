import { DEFAULT_POLICY } from "../../deal/policy.ts";
import { termsWith, type TermsBody } from "../terms.ts";

type Base = Parameters<typeof termsWith>[0];
type Item = Parameters<typeof termsWith>[1][number];

export const ids = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`;

/** One line of the scope: an Instagram reel for $430.00, with whatever differs. */
export function sampleItem(differs: Partial<Item> = {}): Item {
  return {
    id: ids(1),
    platform: "instagram",
    format: "reel",
    quantity: 1,
    specification: "30 to 60 seconds, one pan",
    contentOnly: false,
    gross: 43_000n,
    publishFrom: null,
    publishTo: null,
    ...differs,
  };
}

/** Terms between Pepperjar and Noor Haddad, with whatever differs. */
export function sampleTerms(differs: Partial<Base> = {}, items: readonly Item[] = [sampleItem()]): TermsBody {
  return termsWith(
    {
      brief: { id: ids(90), title: "One-pan weeknights" },
      brand: { id: ids(91), name: "Pepperjar", country: "US" },
      creator: { id: ids(92), name: "Noor Haddad", handle: "noor", country: "US" },
      currency: "USD",
      licence: {
        media: ["organic_social"],
        termDays: 90,
        territory: [],
        edits: false,
        paidMedia: false,
        noAiTraining: true,
      },
      exclusivity: null,
      disclosure: { markets: ["US"], hashtags: ["#onepan"], mentions: ["@pepperjar"] },
      policy: DEFAULT_POLICY,
      ...differs,
    },
    items,
  );
}
