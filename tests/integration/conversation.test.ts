// One conversation per application, carried on in its deal: whose it is, who may write, what each side reads.
import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { withdraw } from "#app/domain/application/withdraw.server.ts";
import { block, unblock } from "#app/domain/conversation/block.server.ts";
import { HIDDEN } from "#app/domain/conversation/contacts.ts";
import { messageFile } from "#app/domain/conversation/files.server.ts";
import { inbox, threadSummary } from "#app/domain/conversation/inbox.server.ts";
import { markThreadRead } from "#app/domain/conversation/mark-thread-read.server.ts";
import { mayReceiveMessage, sendMessage } from "#app/domain/conversation/send-message.server.ts";
import { threadPage } from "#app/domain/conversation/thread.server.ts";
import {
  acceptedDeal,
  adminUser,
  applicationTo,
  brandUser,
  creatorUser,
  must,
  offerTo,
} from "#tests/support/factories.ts";
import { madeUpFile, messageInput, pageOf, say, textsOf } from "#tests/support/conversation-fixtures.ts";

async function conversation() {
  const application = await applicationTo();
  return { ...application, id: application.applicationId, brand: application.brief.brand };
}

describe("whose it is", () => {
  it("exists for both sides before anybody has written, and for nobody else", async () => {
    const { id, brand, creator } = await conversation();
    for (const actor of [brand, creator]) expect((await pageOf(actor, id)).messages).toEqual([]);
    for (const stranger of [await brandUser(), await creatorUser()]) {
      expect(await threadPage(stranger, id, null)).toBeNull();
      expect(await mayReceiveMessage(stranger, id)).toMatchObject({ code: "not_found" });
      expect(await sendMessage(stranger, messageInput(id, "Hello"))).toMatchObject({ code: "not_found" });
      expect(await markThreadRead(stranger, id, 9)).toMatchObject({ code: "not_found" });
      expect(await block(stranger, id)).toMatchObject({ code: "not_found" });
      expect((await threadSummary(stranger, id)).count).toBe(0);
    }
    expect(await threadPage(brand, "not-an-id", null)).toBeNull();
    expect(await db.message.count({ where: { threadId: id } })).toBe(0);
  });

  it("gives its files to the two sides, and to moderators only once reported", async () => {
    const { id, brand, creator } = await conversation();
    must(await sendMessage(creator, messageInput(id, "", { files: [madeUpFile("a@b.example.jpg")] })));
    const [file] = (await pageOf(brand, id)).messages[0]?.files ?? [];
    const fileId = file?.id ?? "";
    expect(file?.name).toContain(HIDDEN);
    expect((await messageFile(creator, fileId))?.name).toBe("a@b.example.jpg");
    expect((await messageFile(brand, fileId))?.name).toContain(HIDDEN);
    const others = [
      await brandUser(),
      await creatorUser(),
      await adminUser("moderator"),
      await adminUser("finance"),
    ];
    for (const actor of others) expect(await messageFile(actor, fileId)).toBeNull();
  });
});

describe("writing", () => {
  it("takes the same form once, and an old form with new words as a new message", async () => {
    const { id, brand } = await conversation();
    const input = messageInput(id, "Hello");
    const twice = await Promise.all([sendMessage(brand, input), sendMessage(brand, input)]);
    expect(twice.map((sent) => must(sent).again).sort()).toEqual([false, true]);
    expect(must(await sendMessage(brand, { ...input, body: "Another" })).again).toBe(false);
    expect(await textsOf(brand, id)).toEqual(["Hello", "Another"]);
    const rows = await db.message.findMany({ where: { threadId: id }, orderBy: { position: "asc" } });
    expect(rows.map((row) => row.position)).toEqual([1, 2]);
  });

  it("needs words or a file, and a role that may answer", async () => {
    const { id, brand } = await conversation();
    expect(await sendMessage(brand, messageInput(id, ""))).toMatchObject({ code: "message_empty" });
    const finance = await brandUser("finance", brand.brandId);
    expect(await sendMessage(finance, messageInput(id, "Hello"))).toMatchObject({ code: "not_allowed" });
    expect((await pageOf(finance, id)).messages).toEqual([]);
    must(await sendMessage(await brandUser("reviewer", brand.brandId), messageInput(id, "Hello")));
  });

  it("ends with the application, and what was said stays to read", async () => {
    const { id, brand, creator } = await conversation();
    await say(brand, id, "When could you film?");
    must(await withdraw(creator, id));
    expect(await sendMessage(brand, messageInput(id, "Why?"))).toMatchObject({ code: "thread_ended" });
    expect(await textsOf(creator, id)).toEqual(["When could you film?"]);
  });

  it("keeps the words whatever the program does", async () => {
    const { id, brand } = await conversation();
    const messageId = await say(brand, id, "Hello");
    await expect(db.message.update({ where: { id: messageId }, data: { body: "Bye" } })).rejects.toThrow();
    await expect(db.message.delete({ where: { id: messageId } })).rejects.toThrow();
  });
});

describe("contact details", () => {
  it("are hidden from the other side until acceptance, in the page and the inbox, and plain afterwards", async () => {
    const offer = await offerTo();
    const { applicationId: id, creator, brief } = offer;
    const text = `Mail me at noor@eats.example, I am @${creator.handle}`;
    await say(creator, id, text);
    expect(await textsOf(brief.brand, id)).toEqual([`Mail me at ${HIDDEN}, I am @${creator.handle}`]);
    const [row] = (await inbox(brief.brand, "all", null)).page.rows;
    expect(row?.line).not.toContain("noor@eats.example");
    const [own] = (await pageOf(creator, id)).messages;
    expect(own).toMatchObject({ body: text, hidden: ["noor@eats.example"] });
    const deal = await acceptedDeal(offer);
    expect(await textsOf(brief.brand, id)).toEqual([text]);
    const [later] = (await inbox(brief.brand, "all", null)).page.rows;
    expect(later).toMatchObject({ dealNumber: deal.number, line: text });
    expect((await pageOf(creator, id)).messages[0]?.hidden).toEqual([]);
  });
});

describe("a block", () => {
  it("stops both sides without a deal, and is its own side's to take back", async () => {
    const { id, brand, creator } = await conversation();
    must(await block(creator, id));
    must(await block(creator, id));
    expect(await sendMessage(brand, messageInput(id, "Hello"))).toMatchObject({ code: "blocked" });
    expect(await sendMessage(creator, messageInput(id, "Hello"))).toMatchObject({ code: "you_blocked" });
    must(await unblock(brand, id));
    expect(await sendMessage(brand, messageInput(id, "Hello"))).toMatchObject({ code: "blocked" });
    must(await unblock(creator, id));
    must(await sendMessage(brand, messageInput(id, "Hello")));
    const events = await db.auditEvent.findMany({ where: { stream: `thread:${id}` } });
    expect(events.map((event) => event.type)).toEqual(["conversation.blocked", "conversation.unblocked"]);
  });

  it("holds in the pair's other conversations, but not where a deal runs", async () => {
    const offer = await offerTo();
    const { brief, creator, applicationId: id } = offer;
    must(await block(brief.brand, id));
    expect(await sendMessage(creator, messageInput(id, "Hello"))).toMatchObject({ code: "blocked" });
    await acceptedDeal(offer);
    await say(creator, id, "Where do I send the draft?");
    await say(brief.brand, id, "Here.");
    expect((await pageOf(creator, id)).standing.blockedBy).toEqual(["brand"]);
  });
});

describe("reading", () => {
  it("moves a mark forward only, shows it to the other side, and counts what waits", async () => {
    const { id, brand, creator } = await conversation();
    for (const text of ["One", "Two", "Three"]) await say(brand, id, text);
    expect(await threadSummary(creator, id)).toMatchObject({ count: 3, unread: 3 });
    expect((await inbox(creator, "unread", null)).page.rows).toHaveLength(1);
    must(await markThreadRead(creator, id, 2));
    must(await markThreadRead(creator, id, 1));
    expect((await threadSummary(creator, id)).unread).toBe(1);
    const seen = await pageOf(brand, id);
    expect(seen.messages.find((message) => message.id === seen.read?.messageId)?.body).toBe("Two");
    must(await sendMessage(creator, messageInput(id, "Answer", { seen: 3 })));
    expect((await inbox(creator, "unread", null)).page.rows).toEqual([]);
    expect((await pageOf(brand, id)).read?.messageId).toBe((await pageOf(brand, id)).messages[2]?.id);
    const other = await brandUser("manager", brand.brandId);
    expect((await inbox(other, "unread", null)).page.rows).toEqual([]);
    expect((await inbox(brand, "unread", null)).page.rows[0]).toMatchObject({ unread: 1, line: "Answer" });
  });

  it("pages by key in both directions", async () => {
    const creator = await creatorUser();
    for (let at = 0; at < 23; at += 1) {
      const { applicationId, brief } = await applicationTo(undefined, { creator });
      await say(brief.brand, applicationId, `Message ${at}`);
    }
    const first = (await inbox(creator, "all", null)).page;
    const { readCursor } = await import("#app/domain/brief/cursor.ts");
    const second = (await inbox(creator, "all", readCursor(first.next))).page;
    expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 3, null]);
    expect(first.rows[0]?.line).toBe("Message 22");
    expect((await inbox(creator, "all", readCursor(second.previous))).page.rows).toEqual(first.rows);
  });
});
