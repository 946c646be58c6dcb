import { describe, expect, it } from "vitest";
import { APPLICATION_STATES, type ApplicationState } from "../application/application.ts";
import { DEAL_STATES, type DealState } from "../deal/deal.ts";
import { closedFor, hidesContacts, type Closed } from "./may-write.ts";

/** For each state without a deal: open to both, or ended. */
const WITHOUT_DEAL: Record<Exclude<ApplicationState, "accepted">, Closed> = {
  submitted: null,
  shortlisted: null,
  offered: null,
  declined: "ended",
  withdrawn: "ended",
  expired: "ended",
};
/** Whether a block counts in each state of a deal. */
const BLOCK_COUNTS: Record<DealState, boolean> = {
  signing: false,
  funding: false,
  active: false,
  completed: true,
  cancelled: true,
};
const SIDES = ["brand", "creator"] as const;

describe("before a deal", () => {
  it.each(APPLICATION_STATES.filter((state) => state !== "accepted"))("%s", (application) => {
    for (const side of SIDES) {
      const other = side === "brand" ? "creator" : "brand";
      const standing = (blockedBy: readonly ("brand" | "creator")[]) => ({
        ...{ application, deal: null, blockedBy },
      });
      expect(closedFor(side, standing([]))).toBe(WITHOUT_DEAL[application]);
      expect(closedFor(side, standing([side]))).toBe("blocked_by_you");
      expect(closedFor(side, standing([other]))).toBe("blocked_by_them");
      expect(closedFor(side, standing([other, side]))).toBe("blocked_by_you");
    }
  });
});

describe("with a deal", () => {
  it.each(DEAL_STATES)("%s", (deal) => {
    for (const side of SIDES) {
      const standing = (blockedBy: readonly ("brand" | "creator")[]) => ({
        ...{ application: "accepted" as const, deal, blockedBy },
      });
      expect(closedFor(side, standing([]))).toBeNull();
      expect(closedFor(side, standing([side]))).toBe(BLOCK_COUNTS[deal] ? "blocked_by_you" : null);
    }
  });
});

it("contact details are hidden exactly until there is a deal", () => {
  expect(hidesContacts(null)).toBe(true);
  for (const deal of DEAL_STATES) expect(hidesContacts(deal)).toBe(false);
});
