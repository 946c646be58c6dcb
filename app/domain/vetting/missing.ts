import { PLATFORM_NAMES, type Platform } from "../account/platforms.ts";
import type { Provenance } from "../account/measures.ts";
import { isStale } from "../account/staleness.ts";

export const CHECKS = ["identity", "ownership", "numbers"] as const;
export type Check = (typeof CHECKS)[number];

export interface AccountEvidence {
  id: string;
  platform: Platform;
  handle: string;
  /** How the code in the bio stands. */
  ownership: "none" | "issued" | "waiting" | "confirmed" | "missed";
  latest: { takenAt: Date; provenance: Provenance; screenshots: number } | null;
}

export interface Missing {
  check: Check;
  words: string;
  to: string;
}

const nameOf = ({ platform, handle }: AccountEvidence) => `${PLATFORM_NAMES[platform]}, @${handle}`;

function ownershipGap(account: AccountEvidence): string | null {
  if (account.ownership === "none" || account.ownership === "issued")
    return `${nameOf(account)}: put our code into the bio and tell us`;
  return account.ownership === "missed" ? `${nameOf(account)}: we looked and the code was not there` : null;
}

function numbersGap(account: AccountEvidence, now: Date): string | null {
  if (!account.latest) return `${nameOf(account)}: add its numbers`;
  if (isStale(account.latest.takenAt, now)) return `${nameOf(account)}: its numbers are older than 60 days`;
  const proven = account.latest.screenshots > 0 || account.latest.provenance !== "self_reported";
  return proven ? null : `${nameOf(account)}: upload a screenshot of its numbers, or import them`;
}

/** Everything that an admin could not check yet, in the creator's words. Empty: vetting can be requested. */
export function missingForVetting(
  facts: { identityFiles: number; accounts: readonly AccountEvidence[] },
  now: Date,
): Missing[] {
  const missing: Missing[] = [];
  if (facts.identityFiles === 0)
    missing.push({
      check: "identity",
      words: "A document that shows who you are",
      to: "/creator/vetting#identity",
    });
  if (facts.accounts.length === 0)
    missing.push({ check: "ownership", words: "A social account", to: "/creator/accounts/new" });
  for (const account of facts.accounts) {
    const to = `/creator/accounts/${account.id}/stats`;
    const ownership = ownershipGap(account);
    if (ownership) missing.push({ check: "ownership", words: ownership, to: `${to}#ownership` });
    const numbers = numbersGap(account, now);
    if (numbers) missing.push({ check: "numbers", words: numbers, to });
  }
  return missing;
}
