import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { db } from "#app/db.server.ts";
import { appealSignal } from "#app/domain/application/appeal.server.ts";
import { beginUpload } from "#app/domain/content/begin-upload.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { giveAddress } from "#app/domain/product/give-address.server.ts";
import { receiveProduct } from "#app/domain/product/receive-product.server.ts";
import { shipProduct } from "#app/domain/product/ship-product.server.ts";
import { briefInput } from "#tests/support/brief-fixtures.ts";
import { say } from "#tests/support/conversation-fixtures.ts";
import { inviteFromRoster } from "#app/domain/roster/invite.server.ts";
import { startImport } from "#app/domain/roster/start-import.server.ts";
import { createList } from "#app/domain/directory/create-list.server.ts";
import { invite } from "#app/domain/directory/invite.server.ts";
import { openReviews } from "#app/domain/review/open-reviews.server.ts";
import { answeredDispute } from "#tests/support/dispute-fixtures.ts";
import { photo, sendRealDraft } from "#tests/support/e2e-files.ts";
import {
  adminUser,
  brandUser,
  creatorUser,
  applicationTo,
  dealIn,
  must,
  offerTo,
  publishedBrief,
  type TestDeal,
} from "#tests/support/factories.ts";
import { amended } from "#tests/support/amendment-fixtures.ts";
import { appealedFinding } from "#tests/support/safety-fixtures.ts";
import type { Person } from "./matrix-rows.ts";
import { programmeBrief } from "#tests/support/programme-fixtures.ts";
import { chargedBack } from "./matrix-money.ts";
import { profileNames } from "./matrix-profile.ts";
import { acceptedDeal } from "./world.ts";

interface User {
  userId: string;
}

export interface MatrixWorld {
  people: Record<Exclude<Person, "visitor">, User>;
  /** A path or a field of the matrix with the names of rows in place of its parameters. */
  concrete: (text: string) => string;
}

/** Somebody who joined for a brand, verified the address, and has no brand yet. */
async function newcomer(): Promise<User> {
  const now = new Date();
  const email = `newcomer-${randomUUID().slice(0, 8)}@example.com`;
  const user = await db.user.create({
    data: {
      kind: "brand",
      email,
      name: "Noa Newcomer",
      passwordHash: "-",
      emailVerifiedAt: now,
      createdAt: now,
    },
  });
  return { userId: user.id };
}

async function peopleAround(deal: TestDeal): Promise<MatrixWorld["people"]> {
  return {
    newcomer: await newcomer(),
    brand: deal.brand,
    reviewer: await brandUser("reviewer", deal.brand.brandId),
    otherBrand: await brandUser(),
    creator: deal.creator,
    otherCreator: await creatorUser(),
    admin: await adminUser("superadmin"),
    moderator: await adminUser("moderator"),
  };
}

/** An appeal about a signal that every test application has. */
async function appealOn(creator: TestDeal["creator"], applicationId: string): Promise<string> {
  const reason = "The profile lists every niche that I work in.";
  must(await appealSignal(creator, applicationId, { signal: "niche", reason }));
  return (await db.fitAppeal.findFirstOrThrow({ where: { applicationId } })).id;
}

/** A draft's file is no brief's: the brief gets one of its own for the same bytes. */
async function briefFileOf(deal: TestDeal, fileId: string): Promise<string> {
  const { storageKey, name, mime, size, sha256 } = await db.storedFile.findUniqueOrThrow({
    where: { id: fileId },
  });
  const file = await db.briefFile.create({
    data: {
      ...{ storageKey, name, mime, size, sha256 },
      ...{ briefId: deal.briefId, uploadedById: deal.brand.userId, createdAt: new Date() },
    },
  });
  return file.id;
}

/** The time for reviews of this deal has begun: who may open them does not hang on what was done before. */
async function openReviewsOf({ dealId, brand, creator }: TestDeal): Promise<void> {
  const parties = { id: dealId, brandId: brand.brandId, creatorId: creator.creatorId };
  await db.$transaction((tx) => openReviews(tx, new Date(), parties));
}

/** A list of the brand's team, and an invitation to a brief that the creator has not applied to. */
async function listAndInvitation(deal: TestDeal): Promise<{ listId: string; invitationId: string }> {
  const { brand, creator } = deal;
  const { listId } = must(await createList(brand, "Autumn"));
  const { briefId } = await publishedBrief({ brand });
  const message = "Would you show this one in your kitchen?";
  const { invitationId } = must(await invite(brand, creator.handle, { briefId, message }));
  return { listId, invitationId };
}

/** Another date for the draft that the creator owes: signed by a click of each side, and in force. */
const laterDraft = () => ({
  ...({ kind: "new_date", position: 0, publishFrom: null, publishTo: null } as const),
  draftBy: new Date(Date.now() + 12 * 86_400_000),
});
/** A deal of a programme whose product has arrived, so that its work has begun. */
async function dealWithProduct(): Promise<TestDeal> {
  const programme = { periods: 4, noticeDays: 30 };
  const product = { name: "Two jars", returnDays: 14 };
  const details = { ...(await briefInput()).details, programme, product };
  const offer = await offerTo(await applicationTo(await programmeBrief(programme, { details })));
  const deal = await dealIn("active", offer);
  const dealNumber = deal.number;
  must(await giveAddress(deal.creator, { dealNumber, address: "Noor Haddad, 12 Mulberry Street, Austin" }));
  must(await shipProduct(deal.brand, { dealNumber, carrier: "ups", tracking: "1Z999AA1" }));
  must(await receiveProduct(deal.creator, dealNumber));
  return deal;
}

/** Waits until the worker has sealed the contract, so that its evidence is there. */
const untilSealed = ({ dealId }: TestDeal) =>
  expect
    .poll(async () => (await db.contract.findUniqueOrThrow({ where: { dealId } })).sealedFileId, {
      timeout: 60_000,
    })
    .not.toBeNull();

/** The rows that the parameters of all paths name, all of one deal in which changes are asked for. */
export async function matrixWorld(): Promise<MatrixWorld> {
  // The first month of a programme, so that its number is a programme's too.
  const deal = await dealWithProduct();
  const [deliverableId = ""] = deal.deliverableIds;
  await sendRealDraft(deal.creator, deliverableId, [await photo()]);
  must(await requestChanges(deal.brand, { deliverableId, version: 1, feedback: "Show the jar, please." }));
  const found = await db.deal.findUniqueOrThrow({
    where: { id: deal.dealId },
    include: { brief: { include: { brand: true } }, files: { where: { purpose: "draft" } } },
  });
  const account = await db.socialAccount.findFirstOrThrow({ where: { creatorId: deal.creator.creatorId } });
  const payout = await db.payout.findFirstOrThrow({ where: { dealId: (await acceptedDeal()).dealId } });
  const list = {
    storageKey: "rosters/none.csv",
    name: "list.csv",
    size: 12,
    look: {
      encoding: "utf-8" as const,
      delimiter: "," as const,
      rows: [["Handle"], ["noor"]],
      lines: [1, 2],
    },
  };
  const { importId } = must(await startImport(deal.brand, list));
  const entry = await db.rosterEntry.create({
    data: {
      ...{ brandId: deal.brand.brandId, platform: "other", handle: "invited" },
      // A new address each time: who stops invitations stops them for good.
      email: `invited-${randomUUID()}@example.com`,
      ...{ createdAt: new Date(), updatedAt: new Date() },
    },
  });
  must(await inviteFromRoster(deal.brand, [entry.id]));
  const invitation = await db.rosterInvitation.findFirstOrThrow({ where: { entryId: entry.id } });
  const messageId = await say(deal.creator, found.applicationId, "The draft is up.");
  await openReviewsOf(deal);
  await untilSealed(deal);
  const briefFileId = await briefFileOf(deal, found.files[0]?.id ?? "");
  const paper = await db.paper.findFirstOrThrow({ where: { dealId: deal.dealId } });
  const { listId, invitationId } = await listAndInvitation(deal);
  const safety = await appealedFinding(deal.creator);
  const byPlace: [start: string, id: string][] = [
    ["/creator/accounts", account.id],
    ["/brand/lists", listId],
    ["/brand/papers", paper.id],
    ["/creator/invitations", invitationId],
    ["/admin/briefs", deal.briefId],
    ["/admin/safety", safety.appealId],
    ["/admin/appeals", await appealOn(deal.creator, found.applicationId)],
    ["/brand/roster/import", importId],
    ["/dev", "nothing"],
    ["", found.applicationId],
  ];
  const names: Record<string, string> = {
    ...(await profileNames(deal.creator, account.id)),
    ":briefId": deal.briefId,
    ":brandId": deal.brand.brandId,
    ":handle": deal.creator.handle,
    ":number": String(deal.number),
    ":amendment": String(await amended(deal, laterDraft())),
    ":deliverableId": deliverableId,
    ":applicationId": found.applicationId,
    ":payoutId": payout.id,
    ...(await chargedBack()),
    ":messageId": messageId,
    ":disputeId": await answeredDispute(await dealIn("in_review")),
    ":clientKey": randomUUID(),
    ":key": randomUUID(),
    ":statement": "1",
    ":commentKey": randomUUID(),
    ":ref": safety.ref,
    ":category": "drugs",
    ":uploadId": must(await beginUpload(deal.creator, { deliverableId, name: "half.mp4", size: 1_000_000 }))
      .id,
    ":fileId": found.files[0]?.id ?? "",
    ":step?": "about",
    ":step": "about",
    ":side": "brand",
    ":kind": "brief",
    ":code": invitation.code,
    "/*": "/no-such-page",
  };
  const concrete = (text: string) => {
    const slug = text.startsWith("/brands") ? found.brief.brand.slug : found.brief.slug;
    if (text === "/reviews/:kind/:slug") return `/reviews/brand/${found.brief.brand.slug}`;
    if (text === "/briefs/:slug/files/:fileId") return `/briefs/${found.brief.slug}/files/${briefFileId}`;
    const id = byPlace.find(([start]) => text.startsWith(start))?.[1] ?? "";
    const named = Object.entries(names).reduce((path, [name, value]) => path.replace(name, value), text);
    return named.replace(":slug", slug).replace(/:id\b/, id);
  };
  return { people: await peopleAround(deal), concrete };
}
