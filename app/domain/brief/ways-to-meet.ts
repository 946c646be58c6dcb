import type { Platform } from "../account/platforms.ts";
import type { FailedCriterion } from "./missed-criterion.ts";

/** A criterion that is missed, with what mends it: the page to go to, or null where only words help. */
export interface MissedWithWay extends FailedCriterion {
  way: { words: string; to: string | null } | null;
}

interface OwnAccount {
  id: string;
  platform: Platform;
  followers: number | null;
}

const PROFILE = "/creator/profile";

/** The account to mend: one of those that the brief asks for, without numbers first where numbers are missing. */
function accountFor(criterion: string, platforms: readonly Platform[], accounts: readonly OwnAccount[]) {
  const fitting = accounts.filter(({ platform }) => platforms.length === 0 || platforms.includes(platform));
  return criterion === "Numbers" ? fitting.find((one) => one.followers === null) : fitting[0];
}

function wayOf(criterion: string, platforms: readonly Platform[], accounts: readonly OwnAccount[]) {
  const account = accountFor(criterion, platforms, accounts);
  const stats = account ? `/creator/accounts/${account.id}/stats` : PROFILE;
  switch (criterion) {
    case "Account":
      return { words: "Add such an account", to: "/creator/accounts/new" };
    case "Numbers":
      return { words: "Add the numbers of your account", to: stats };
    case "Followers":
    case "Engagement":
      return { words: "If your numbers have changed, record new ones", to: stats };
    case "Audience by country":
      return { words: "If your audience has changed, record new numbers", to: stats };
    case "Country":
      return { words: "Correct your profile if this is wrong", to: PROFILE };
    case "Language":
      return { words: "Add the languages that you speak", to: PROFILE };
    case "Vetting":
      return {
        words: "Ask to be vetted. It is free: our staff check who you are and that the accounts are yours.",
        to: "/creator/vetting",
      };
    default:
      return null;
  }
}

/** What is missing, each with how to get there. */
export function withWays(
  failed: readonly FailedCriterion[],
  platforms: readonly Platform[],
  accounts: readonly OwnAccount[],
): MissedWithWay[] {
  return failed.map((one) => ({ ...one, way: wayOf(one.criterion, platforms, accounts) }));
}
