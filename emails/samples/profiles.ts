import { admin, creator, creatorName, later, soon, type Samples } from "./people.ts";

const vettingPage = { ...creator, href: "/creator/vetting" } as const;
const account = "@tomascooks on Instagram";

export const profiles: Pick<
  Samples,
  | "vetting_waiting"
  | "vetting_granted"
  | "vetting_more_needed"
  | "vetting_refused"
  | "vetting_expiring"
  | "vetting_expired"
  | "ownership_decided"
  | "stats_stale"
> = {
  vetting_waiting: [
    { ...admin, data: { creatorName, what: "vetting", account: "" } },
    { ...admin, data: { creatorName, what: "ownership", account } },
  ],
  vetting_granted: [{ ...vettingPage, data: { until: "2027-11-06T19:00:00.000Z" } }],
  vetting_more_needed: [
    { ...vettingPage, data: { reason: "The screenshot is cut off above the followers." } },
  ],
  vetting_refused: [
    { ...vettingPage, data: { reason: "The document names somebody else.", againFrom: later } },
  ],
  vetting_expiring: [{ ...vettingPage, data: { until: later } }],
  vetting_expired: [{ ...vettingPage, data: { until: soon } }],
  ownership_decided: [
    { ...creator, data: { account, seen: true } },
    { ...creator, data: { account, seen: false } },
  ],
  stats_stale: [{ ...creator, data: { account, takenAt: "2026-08-30T09:00:00.000Z" } }],
};
