// Whoever does not read gets one email; a report reaches the moderators and its decision both sides.
import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { decideReport } from "#app/domain/conversation/decide-report.server.ts";
import { messageFile } from "#app/domain/conversation/files.server.ts";
import { markThreadRead } from "#app/domain/conversation/mark-thread-read.server.ts";
import { reportMessage } from "#app/domain/conversation/report-message.server.ts";
import { reportsPage } from "#app/domain/conversation/reports.server.ts";
import { sendMessage } from "#app/domain/conversation/send-message.server.ts";
import { tellThoseAway } from "#app/domain/conversation/tell-away.server.ts";
import { adminUser, applicationTo, brandUser, moveClock, must } from "#tests/support/factories.ts";
import { madeUpFile, messageInput, pageOf, say } from "#tests/support/conversation-fixtures.ts";
import { runJobs } from "#tests/support/settle-jobs.ts";

const MINUTES = 60_000;

async function conversation() {
  const application = await applicationTo();
  return { ...application, id: application.applicationId, brand: application.brief.brand };
}

const toldOf = (id: string) =>
  db.notification.findMany({
    where: { kind: "messages_unread", href: `/messages/${id}` },
    orderBy: { createdAt: "asc" },
  });

describe("away", () => {
  it("gets one email with everything, after ten minutes, and none again until it was read", async () => {
    const { id, brand, creator } = await conversation();
    await say(brand, id, "Could you film on Friday?");
    await moveClock(9 * MINUTES);
    await tellThoseAway();
    expect(await toldOf(id)).toEqual([]);
    await say(brand, id, "Or write to rosa@pepperjar.example.");
    await moveClock(1 * MINUTES);
    expect(await tellThoseAway()).toBe(1);
    expect(await tellThoseAway()).toBe(0);
    const [told] = await toldOf(id);
    expect(told?.userId).toBe(creator.userId);
    expect(told?.data).toMatchObject({ count: 2, from: brand.brandName });
    expect(JSON.stringify(told?.data)).toContain("Could you film on Friday?");
    expect(JSON.stringify(told?.data)).not.toContain("rosa@pepperjar.example");
    await say(brand, id, "Hello?");
    await moveClock(60 * MINUTES);
    expect(await tellThoseAway()).toBe(0);
    must(await markThreadRead(creator, id, 3));
    expect((await toldOf(id))[0]?.readAt).not.toBeNull();
    await say(brand, id, "Thank you.");
    await moveClock(10 * MINUTES);
    expect(await tellThoseAway()).toBe(1);
    expect((await toldOf(id))[1]?.data).toMatchObject({ count: 1 });
    await runJobs();
    const emails = await db.email.findMany({ where: { kind: "messages_unread", to: creator.email } });
    expect(emails).toHaveLength(2);
    expect(emails[0]?.html).toContain(`/messages/${id}`);
  });

  it("is not somebody who read in time, whose colleague answered, or who left the team", async () => {
    const { id, brand, creator } = await conversation();
    const manager = await brandUser("manager", brand.brandId);
    await say(creator, id, "One question.");
    const left = await brandUser("reviewer", brand.brandId);
    await say(creator, id, "And another.");
    await db.brandMember.deleteMany({ where: { userId: left.userId } });
    must(await markThreadRead(brand, id, 2));
    await say(brand, id, "Here is the answer.");
    must(await markThreadRead(creator, id, 3));
    await moveClock(11 * MINUTES);
    expect(await tellThoseAway()).toBe(0);
    expect((await pageOf(manager, id)).unread).toBe(true);
  });
});

async function reported() {
  const scene = await conversation();
  const { id: threadId, brand, creator } = scene;
  const input = messageInput(threadId, "Answer or else.", { files: [madeUpFile()] });
  const { messageId } = must(await sendMessage(brand, input));
  must(await reportMessage(creator, { threadId, messageId, reason: "abuse", note: "Rude." }));
  const { id: reportId } = await db.messageReport.findFirstOrThrow({ where: { messageId } });
  return { ...scene, threadId, messageId, reportId };
}

describe("a report", () => {
  it("is made once, of the other side's messages only, and the moderators hear of it", async () => {
    const moderator = await adminUser("moderator");
    const { threadId, messageId, brand, creator } = await reported();
    must(await reportMessage(creator, { threadId, messageId, reason: "spam", note: "" }));
    expect(await db.messageReport.count({ where: { messageId } })).toBe(1);
    expect(await reportMessage(brand, { threadId, messageId, reason: "spam", note: "" })).toMatchObject({
      code: "not_found",
    });
    const told = await db.notification.findMany({
      where: { userId: moderator.userId, kind: "message_reported" },
    });
    expect(told).toHaveLength(1);
    expect((await pageOf(creator, threadId)).messages[0]?.reported).toBe(true);
    const { rows } = await reportsPage("open", null);
    const row = rows.find((one) => one.lines.some((line) => line.id === messageId));
    expect(row).toMatchObject({ reason: "abuse", note: "Rude.", reporter: creator.name });
  });

  it("removes the message for both sides, with notice to the author and an answer to the reporter", async () => {
    const { threadId, messageId, reportId, brand, creator } = await reported();
    const moderator = await adminUser("moderator");
    const [file] = await db.messageFile.findMany({ where: { messageId } });
    expect(await messageFile(moderator, file?.id ?? "")).not.toBeNull();
    const decision = { reportId, decision: "removed", reason: "It threatens the other side." } as const;
    const finance = await adminUser("finance");
    expect(await decideReport(finance, decision)).toMatchObject({ code: "not_allowed" });
    must(await decideReport(moderator, decision));
    must(await decideReport(moderator, decision));
    expect(await decideReport(await adminUser("moderator"), decision)).toMatchObject({
      code: "changed_meanwhile",
    });
    for (const actor of [brand, creator]) {
      const [message] = (await pageOf(actor, threadId)).messages;
      expect(message).toMatchObject({ body: "", files: [] });
      expect(message?.removed?.reason).toBe(actor === brand ? decision.reason : null);
      expect(await messageFile(actor, file?.id ?? "")).toBeNull();
    }
    const kinds = async (userId: string) =>
      (await db.notification.findMany({ where: { userId }, select: { kind: true } })).map((row) => row.kind);
    expect((await kinds(brand.userId)).filter((kind) => kind === "message_removed")).toHaveLength(1);
    expect(await kinds(creator.userId)).toContain("report_answered");
    await runJobs();
  });

  it("that is dismissed leaves the message, and a person decides once", async () => {
    const { threadId, reportId, creator } = await reported();
    const moderator = await adminUser("moderator");
    must(await decideReport(moderator, { reportId, decision: "dismissed", reason: "" }));
    expect((await pageOf(creator, threadId)).messages[0]?.body).toBe("Answer or else.");
    const late = { reportId, decision: "removed", reason: "It threatens the other side." } as const;
    expect(await decideReport(moderator, late)).toMatchObject({ code: "changed_meanwhile" });
    expect((await reportsPage("decided", null)).rows.map((row) => row.id)).toContain(reportId);
  });
});
