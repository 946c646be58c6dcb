import { randomUUID } from "node:crypto";
import type { AdminActor, PartyActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { isOpen } from "#app/domain/amendment/amendment.ts";
import { agreedOf, checklistOf } from "#app/domain/content/checklist.ts";
import { canComment, placeWords, threadRefusal } from "#app/domain/content/draft-comment.ts";
import type { draftThreads } from "#app/domain/content/draft-threads.server.ts";
import { disclosureBlock, disclosureFindings } from "#app/domain/content/disclosure/finding.ts";
import { roundsOf } from "#app/domain/deal/deliverable.ts";
import type { DealRoom } from "#app/domain/deal/queries.server.ts";

type Item = DealRoom["deliverables"][number];
type Draft = Item["drafts"][number];
type Row = Awaited<ReturnType<typeof draftThreads>>[number];

function threadView(row: Row, number: number) {
  const said = ({ id, side, authorName, body, createdAt }: Omit<Row, "draft" | "file" | "replies">) => {
    return { id, side, author: authorName, body, at: createdAt };
  };
  return {
    ...said(row),
    ...{ number, version: row.draft.version, fileId: row.fileId, atMs: row.atMs, x: row.x, y: row.y },
    place: placeWords(row, row.file?.name ?? null),
    resolved: row.resolvedAt && { at: row.resolvedAt, by: row.resolvedByName ?? "" },
    replies: row.replies.map(said),
    replyKey: randomUUID(),
  };
}
export type ThreadShown = ReturnType<typeof threadView>;

const versionView = ({ version, caption, tags, note, submittedAt, decision, feedback, files }: Draft) => ({
  ...{ version, caption, tags, note, submittedAt, decision, feedback },
  files: files.map(({ file, alt, subtitlesId, subtitles, posterId }) => ({
    ...{ id: file.id, name: file.name, mime: file.mime, alt, posterId },
    subtitles: subtitlesId && subtitles ? { id: subtitlesId, name: subtitles.name } : null,
  })),
});
export type VersionShown = ReturnType<typeof versionView>;

/** What the brand decides with, when it is its turn on the version that is shown. */
function decisionView(viewer: PartyActor | AdminActor, deal: DealRoom, item: Item, shown: Draft) {
  const newest = shown.version === item.drafts[0]?.version;
  if (!newest || deal.pausedAt || item.state !== "in_review" || !can(viewer, "draft.review")) return null;
  const mayPropose = can(viewer, "contract.sign") && !deal.amendments.some(({ state }) => isOpen(state));
  return {
    toCheck: checklistOf(agreedOf(deal.body), shown.caption),
    unmet: disclosureBlock(disclosureFindings.parse(shown.disclosure)),
    dueAt: item.dueAt,
    since: item.stateSince,
    revisionHours: deal.body.policy.revisionHours,
    moreRounds: mayPropose
      ? `/deals/${deal.number}/amendments/new?kind=extra_round&item=${item.position}`
      : null,
  };
}

interface Asked {
  version: number | null;
  with: number | null;
}

/** What the page shows: one version or two, their comments, and the decision. Null before the first draft. */
export function versionsView(
  viewer: PartyActor | AdminActor,
  deal: DealRoom,
  item: Item,
  rows: Row[],
  asked: Asked,
) {
  const shown = item.drafts.find((one) => one.version === asked.version) ?? item.drafts[0];
  if (!shown) return null;
  const other = item.drafts.find((one) => one.version === asked.with && one !== shown);
  const numbers = new Map<number, number>();
  const threads = rows.map((row) => {
    const number = (numbers.get(row.draft.version) ?? 0) + 1;
    numbers.set(row.draft.version, number);
    return threadView(row, number);
  });
  const party = viewer.kind === "creator" || can(viewer, "draft.review");
  const newest = shown === item.drafts[0];
  return {
    label: item.label,
    itemId: item.id,
    versions: item.drafts.map((one) => one.version).reverse(),
    shown: versionView(shown),
    other: other ? versionView(other) : null,
    threads: threads.filter((one) => one.version === shown.version),
    otherThreads: threads.filter((one) => one.version === other?.version),
    earlier: threads.filter((one) => one.version < shown.version && !one.resolved),
    open: threads.filter((one) => one.version === shown.version && !one.resolved).length,
    rounds: { used: item.roundsUsed, included: roundsOf(item, deal.body.policy) },
    mayComment: party && canComment(item.state, newest),
    mayAnswer: party && threadRefusal(item.state) === null,
    maySend: viewer.kind === "creator" && (item.state === "changes_requested" || item.state === "draft_due"),
    decision: decisionView(viewer, deal, item, shown),
    commentKey: randomUUID(),
  };
}
export type VersionsShown = NonNullable<ReturnType<typeof versionsView>>;
