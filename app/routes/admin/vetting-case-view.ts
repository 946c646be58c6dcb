import { auditEvent } from "#app/domain/audit/events.ts";
import { eventWords } from "#app/domain/audit/event-words.ts";
import { percentOf } from "#app/domain/account/measures.ts";
import type { vettingCase } from "#app/domain/vetting/queries.server.ts";

type Case = NonNullable<Awaited<ReturnType<typeof vettingCase>>>;

const STATES = {
  requested: "Waiting",
  more_needed: "More was asked for",
  vetted: "Vetted",
  expired: "The badge has ended",
  refused: "Refused",
} as const;

const answer = (ok: boolean | null, note: string) =>
  `${ok === null ? "Not checked" : ok ? "Yes" : "No"}${note ? `: ${note}` : ""}`;

function accountOf({ id, platform, handle, url, ownership, check, snapshot }: Case["accounts"][number]) {
  return {
    ...{ id, platform, handle, url, ownership },
    code: check?.code ?? null,
    confirmedAt: check?.confirmedAt ?? null,
    numbers: snapshot && {
      takenAt: snapshot.takenAt,
      provenance: snapshot.provenance,
      words: [
        `${snapshot.followers.toLocaleString("en-US")} followers`,
        `${percentOf(snapshot.engagementBps)} of ${snapshot.engagementDenominator}`,
        `${snapshot.avgLikes.toLocaleString("en-US")} likes and ${snapshot.avgComments.toLocaleString("en-US")} comments per post`,
        `${snapshot.avgViews.toLocaleString("en-US")} views per post`,
      ],
      files: snapshot.screenshots.map((file) => ({
        id: file.id,
        name: file.name,
        createdAt: file.createdAt,
      })),
    },
  };
}
export type CaseAccountView = ReturnType<typeof accountOf>;

/** What the page of one request shows: no more of the creator than the decision needs. */
export function caseView({ vetting, accounts, files, decidedBy, events, now }: Case) {
  const { creator, state, version, note } = vetting;
  const { displayName, handle, country } = creator;
  return {
    creator: { displayName, handle, country, legalName: creator.user.name },
    vetting: { state, version, note },
    accounts: accounts.map(accountOf),
    allOwned: accounts.length > 0 && accounts.every(({ ownership }) => ownership === "confirmed"),
    files: files.map(({ id, name, createdAt }) => ({ id, name, createdAt })),
    decided: [
      { label: "Outcome", value: STATES[state] },
      { label: "By", value: decidedBy ?? "Nobody yet" },
      { label: "Identity", value: answer(vetting.identityOk, vetting.identityNote) },
      { label: "Ownership", value: answer(vetting.ownershipOk, vetting.ownershipNote) },
      { label: "Numbers", value: answer(vetting.numbersOk, vetting.numbersNote) },
      ...(vetting.reason ? [{ label: "The creator read", value: vetting.reason }] : []),
    ],
    events: events.flatMap(({ id, type, data, actorName, at }) => {
      const event = auditEvent.safeParse({ type, ...(data as object) });
      return event.success ? [{ id, at, words: eventWords(event.data, actorName) }] : [];
    }),
    now,
  };
}
