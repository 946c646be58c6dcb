// Lists, notes and invitations: whose they are, how many, and what a creator may refuse.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { pauseBrief } from "#app/domain/brief/pause-brief.server.ts";
import { publicBrief } from "#app/domain/brief/queries.server.ts";
import { addToList } from "#app/domain/directory/add-to-list.server.ts";
import { chooseListing } from "#app/domain/directory/choose-listing.server.ts";
import { createList } from "#app/domain/directory/create-list.server.ts";
import { declineInvitation } from "#app/domain/directory/decline-invitation.server.ts";
import { invitationsOf, openInvitations, ownInvitation } from "#app/domain/directory/invitations.server.ts";
import { invite } from "#app/domain/directory/invite.server.ts";
import { ownList, ownLists, ownNotes } from "#app/domain/directory/lists.server.ts";
import { muteBrand, unmuteBrand } from "#app/domain/directory/mute-brand.server.ts";
import { removeList } from "#app/domain/directory/remove-list.server.ts";
import { removeNote } from "#app/domain/directory/remove-note.server.ts";
import { renameList } from "#app/domain/directory/rename-list.server.ts";
import { takeOffList } from "#app/domain/directory/take-off-list.server.ts";
import { writeNote } from "#app/domain/directory/write-note.server.ts";
import {
  applicationTo,
  brandUser,
  creatorUser,
  HOURS,
  moveClock,
  must,
  publishedBrief,
  type TestCreator,
} from "#tests/support/factories.ts";

const MESSAGE = "Your one-pan series is how we cook here. Would you like to?";
let brand: BrandActor;
let other: BrandActor;
let briefId: string;
let slug: string;
let noor: TestCreator;

beforeAll(async () => {
  const brief = await publishedBrief();
  ({ brand, briefId, slug } = brief);
  other = await brandUser();
  noor = await creatorUser({ name: "Noor Invited" });
});

describe("lists and notes", () => {
  it("belong to the team: another brand neither sees nor changes them", async () => {
    const colleague = await brandUser("finance", brand.brandId);
    const { listId } = must(await createList(brand, "Autumn"));
    must(await addToList(colleague, listId, noor.handle));
    must(await addToList(colleague, listId, noor.handle));
    must(await writeNote(brand, noor.handle, "Replies fast."));
    must(await writeNote(brand, noor.handle, "Replies fast."));
    expect((await ownLists(colleague, noor.handle)).map((one) => [one.name, one.count, one.has])).toEqual([
      ["Autumn", 1, true],
    ]);
    const seen = await ownList(colleague, listId, null);
    expect(seen?.page.rows).toMatchObject([
      { handle: noor.handle, note: "Replies fast.", card: { platform: "instagram" } },
    ]);
    const [note] = await ownNotes(colleague, noor.creatorId);
    expect(await ownLists(other)).toEqual([]);
    expect(await ownList(other, listId, null)).toBeNull();
    expect(await ownNotes(other, noor.creatorId)).toEqual([]);
    for (const act of [
      addToList(other, listId, noor.handle),
      takeOffList(other, listId, noor.handle),
      renameList(other, listId, "Mine"),
      removeList(other, listId),
      removeNote(other, note?.id ?? ""),
    ])
      expect(await act).toMatchObject({ ok: false, code: "not_found" });
    expect(await ownNotes(brand, noor.creatorId)).toHaveLength(1);
  });

  it("of a name that is taken are refused, whoever comes second", async () => {
    const both = await Promise.all([createList(brand, "Twice"), createList(brand, "Twice")]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ code: "list_name_taken" });
    const [, twice] = await ownLists(brand);
    expect(await renameList(brand, twice?.id ?? "", "Autumn")).toMatchObject({ code: "list_name_taken" });
    must(await createList(other, "Twice"));
    must(await removeList(brand, twice?.id ?? ""));
    expect((await ownLists(brand)).map((one) => one.name)).toEqual(["Autumn"]);
  });

  it("keep the name of whoever left the directory, without numbers", async () => {
    const gone = await creatorUser({ name: "Gone Later" });
    const { listId } = must(await createList(brand, "Leaving"));
    must(await addToList(brand, listId, gone.handle));
    must(await chooseListing(gone, { listed: false, priceFrom: null, currency: "USD" }));
    expect((await ownList(brand, listId, null))?.page.rows).toMatchObject([
      { displayName: "Gone Later", card: null },
    ]);
    expect(await addToList(other, listId, gone.handle)).toMatchObject({ code: "not_found" });
  });

  it("lets only the author and an owner remove a note", async () => {
    const [reviewer, second] = await Promise.all([
      brandUser("reviewer", brand.brandId),
      brandUser("manager", brand.brandId),
    ]);
    must(await writeNote(reviewer, noor.handle, "Mine."));
    const mine = (await ownNotes(brand, noor.creatorId)).find((one) => one.text === "Mine.");
    expect(await removeNote(second, mine?.id ?? "")).toMatchObject({ code: "not_found" });
    must(await removeNote(reviewer, mine?.id ?? ""));
  });
});

describe("an invitation", () => {
  it("reaches the creator once, in the app and as an email to come", async () => {
    const made = must(await invite(brand, noor.handle, { briefId, message: MESSAGE }));
    expect(await invite(brand, noor.handle, { briefId, message: MESSAGE })).toEqual({
      ok: true,
      value: made,
    });
    expect(await invite(brand, noor.handle, { briefId, message: `${MESSAGE} Please.` })).toMatchObject({
      code: "already_invited",
    });
    const told = await db.notification.findMany({
      where: { userId: noor.userId, kind: "invitation_received" },
    });
    expect(told).toMatchObject([
      { href: `/creator/invitations/${made.invitationId}`, data: { message: MESSAGE } },
    ]);
    expect(await openInvitations(noor)).toMatchObject([
      { id: made.invitationId, open: true, brandName: brand.brandName },
    ]);
    expect(await ownInvitation(await creatorUser(), made.invitationId)).toBeNull();
  });

  it("is for open briefs of the own brand, by roles that may invite", async () => {
    const reviewer = await brandUser("reviewer", brand.brandId);
    const input = { briefId, message: MESSAGE };
    expect(await invite(reviewer, noor.handle, input)).toMatchObject({ code: "not_allowed" });
    expect(await invite(other, noor.handle, input)).toMatchObject({ code: "not_found" });
    expect(await invite(brand, "nobody-of-that-name", input)).toMatchObject({ code: "not_found" });
    const paused = await publishedBrief();
    must(await pauseBrief(paused.brand, paused.briefId));
    const closed = { briefId: paused.briefId, message: MESSAGE };
    expect(await invite(paused.brand, noor.handle, closed)).toMatchObject({ code: "brief_closed" });
  });

  it("is declined with a reason that the brand reads, and goes when the creator applies", async () => {
    const [invitation] = await openInvitations(noor);
    const id = invitation?.id ?? "";
    expect(await declineInvitation(await creatorUser(), id, "")).toMatchObject({ code: "not_found" });
    must(await declineInvitation(noor, id, "Booked until January."));
    must(await declineInvitation(noor, id, "Again."));
    const told = await db.notification.findMany({
      where: { userId: brand.userId, kind: "invitation_declined" },
    });
    expect(told).toMatchObject([{ data: { reason: "Booked until January." } }]);
    expect(await openInvitations(noor)).toEqual([]);
    const { brief, creator } = await applicationTo();
    const message = { briefId: brief.briefId, message: MESSAGE };
    expect(await invite(brief.brand, creator.handle, message)).toMatchObject({
      code: "already_applied_to_you",
    });
  });

  it("is refused in the same words to a muted brand and for whoever left the directory", async () => {
    const [muting, hiding] = await Promise.all([creatorUser(), creatorUser()]);
    must(await invite(brand, muting.handle, { briefId, message: MESSAGE }));
    expect(await muteBrand(muting, other.brandId)).toMatchObject({ code: "not_found" });
    must(await muteBrand(muting, brand.brandId));
    const second = await publishedBrief({ brand });
    const again = { briefId: second.briefId, message: MESSAGE };
    expect(await invite(brand, muting.handle, again)).toMatchObject({ code: "not_invitable" });
    await applicationTo(second, { creator: hiding });
    must(await chooseListing(hiding, { listed: false, priceFrom: null, currency: "USD" }));
    expect(await invite(brand, hiding.handle, { briefId, message: MESSAGE })).toMatchObject({
      code: "not_invitable",
    });
    must(await unmuteBrand(muting, brand.brandId));
    must(await invite(brand, muting.handle, again));
    expect((await invitationsOf(muting, null)).rows).toHaveLength(2);
  });

  it("opens a brief that is by invitation only, for whom it is for", async () => {
    const invited = await creatorUser();
    await db.brief.update({ where: { id: briefId }, data: { visibility: "invite" } });
    expect(await publicBrief(slug, invited)).toBeNull();
    must(await invite(brand, invited.handle, { briefId, message: MESSAGE }));
    expect((await publicBrief(slug, invited))?.brief.slug).toBe(slug);
    expect(await publicBrief(slug, noor)).not.toBeNull();
    expect(await publicBrief(slug, await creatorUser())).toBeNull();
  });

  it("is counted by the brand and the day, however many send at once", async () => {
    const brief = await publishedBrief();
    await db.setting.create({ data: { key: "invitationsPerDay", value: 3, updatedAt: new Date() } });
    const creators = await Promise.all(Array.from({ length: 5 }, () => creatorUser()));
    const send = (one: TestCreator) =>
      invite(brief.brand, one.handle, { briefId: brief.briefId, message: MESSAGE });
    const sent = await Promise.all(creators.map(send));
    expect(sent.filter((one) => one.ok)).toHaveLength(3);
    const refused = creators.filter((_, at) => !sent[at]?.ok);
    expect(sent.find((one) => !one.ok)).toMatchObject({ code: "invitations_used", detail: { most: "3" } });
    await moveClock(25 * HOURS);
    for (const one of refused) must(await send(one));
  });
});
