import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { changePassword } from "#app/domain/account/change-password.server.ts";
import { confirmEmailChange } from "#app/domain/account/confirm-email-change.server.ts";
import { requestEmailChange } from "#app/domain/account/request-email-change.server.ts";
import { requestPasswordReset } from "#app/domain/account/request-password-reset.server.ts";
import { resetPassword } from "#app/domain/account/reset-password.server.ts";
import { checkCredentials } from "#app/domain/account/sign-in.server.ts";
import { openSession } from "#app/http/session.server.ts";
import {
  advanceClock,
  clearAccounts,
  lastLink,
  ORIGIN,
  person,
  queuedMessages,
  verifiedUser,
} from "../support/account-fixtures.ts";

const NEW_PASSWORD = "quite another phrase";
const browser = { ip: "192.0.2.1", userAgent: "Firefox/1 Linux" };

beforeEach(clearAccounts);

describe("password reset", () => {
  it("sets the password once, ends every session and says so by email", async () => {
    const user = await verifiedUser();
    await openSession(user.id, browser);
    await openSession(user.id, browser);
    expect(await requestPasswordReset(user.email, ORIGIN)).toEqual({ ok: true, value: null });
    const token = await lastLink("reset_password");

    expect(await resetPassword(token, NEW_PASSWORD, ORIGIN)).toEqual({ ok: true, value: null });
    expect(await db.session.count()).toBe(0);
    expect(await checkCredentials(user.email, person().password)).toMatchObject({ ok: false });
    expect(await checkCredentials(user.email, NEW_PASSWORD)).toMatchObject({ ok: true });
    expect((await queuedMessages()).at(-1)?.message.kind).toBe("password_changed");
  });

  it("cannot use a link again for another password; the same form twice is harmless", async () => {
    const user = await verifiedUser();
    await requestPasswordReset(user.email, ORIGIN);
    const token = await lastLink("reset_password");
    await resetPassword(token, NEW_PASSWORD, ORIGIN);
    const sent = (await queuedMessages()).length;

    expect(await resetPassword(token, NEW_PASSWORD, ORIGIN)).toMatchObject({ ok: true });
    expect(await resetPassword(token, "the thief's choice", ORIGIN)).toEqual({
      ok: false,
      code: "bad_token",
    });
    expect(await checkCredentials(user.email, NEW_PASSWORD)).toMatchObject({ ok: true });
    expect(await queuedMessages()).toHaveLength(sent);
  });

  it("ends after an hour, and with another link that was used", async () => {
    const user = await verifiedUser();
    await requestPasswordReset(user.email, ORIGIN);
    const first = await lastLink("reset_password");
    await advanceClock(2);
    await requestPasswordReset(user.email, ORIGIN);
    const second = await lastLink("reset_password");
    expect(await resetPassword(second, NEW_PASSWORD, ORIGIN)).toMatchObject({ ok: true });
    expect(await resetPassword(first, "one more phrase", ORIGIN)).toMatchObject({ code: "bad_token" });

    await advanceClock(2);
    await requestPasswordReset(user.email, ORIGIN);
    const third = await lastLink("reset_password");
    await advanceClock(61);
    expect(await resetPassword(third, "one more phrase", ORIGIN)).toMatchObject({ code: "bad_token" });
  });

  it("answers the same for an unknown address and sends nothing", async () => {
    const user = await verifiedUser();
    const known = await requestPasswordReset(user.email, ORIGIN);
    const sent = (await queuedMessages()).length;
    expect(await requestPasswordReset("nobody@example.com", ORIGIN)).toEqual(known);
    expect(await queuedMessages()).toHaveLength(sent);
  });
});

describe("changing the password", () => {
  it("needs the current one, keeps this session and ends the others", async () => {
    const user = await verifiedUser();
    await openSession(user.id, browser);
    await openSession(user.id, browser);
    const kept = (await db.session.findFirstOrThrow()).publicId;
    const change = { userId: user.id, newPassword: NEW_PASSWORD, keepSession: kept };
    const wrong = await changePassword({ ...change, currentPassword: "a guess of mine" }, ORIGIN);
    expect(wrong).toEqual({ ok: false, code: "wrong_password" });
    expect(await db.session.count()).toBe(2);

    expect(await changePassword({ ...change, currentPassword: person().password }, ORIGIN)).toMatchObject({
      ok: true,
    });
    expect((await db.session.findMany()).map((row) => row.publicId)).toEqual([kept]);
  });
});

describe("changing the email address", () => {
  const change = { newEmail: "new@example.com", currentPassword: person().password };

  it("takes effect with the link from the new address, and tells the old one", async () => {
    const user = await verifiedUser();
    await requestEmailChange({ ...change, userId: user.id }, ORIGIN);
    expect((await db.user.findFirstOrThrow()).email).toBe(user.email);
    expect((await queuedMessages()).at(-1)?.to).toBe("new@example.com");

    const token = await lastLink("change_email");
    expect(await confirmEmailChange(token)).toEqual({ ok: true, value: { email: "new@example.com" } });
    expect(await confirmEmailChange(token)).toMatchObject({ ok: true });
    const told = (await queuedMessages()).filter((job) => job.message.kind === "email_changed");
    expect(told.map((job) => job.to)).toEqual([user.email]);
  });

  it("does not tell whether the new address has an account", async () => {
    const user = await verifiedUser();
    await verifiedUser({ email: "taken@example.com", name: "Grace" });
    const free = await requestEmailChange({ ...change, userId: user.id }, ORIGIN);
    const taken = await requestEmailChange(
      { ...change, newEmail: "taken@example.com", userId: user.id },
      ORIGIN,
    );
    expect(taken).toEqual(free);
    expect((await queuedMessages()).at(-1)).toMatchObject({
      to: "taken@example.com",
      message: { kind: "already_registered", name: "Grace" },
    });
  });

  it("is refused when somebody took the address meanwhile", async () => {
    const user = await verifiedUser();
    await requestEmailChange({ ...change, userId: user.id }, ORIGIN);
    const token = await lastLink("change_email");
    await verifiedUser({ email: "new@example.com" });
    expect(await confirmEmailChange(token)).toEqual({ ok: false, code: "email_taken" });
  });

  it("makes a reset link that went to the old address worthless", async () => {
    const user = await verifiedUser();
    await requestPasswordReset(user.email, ORIGIN);
    const reset = await lastLink("reset_password");
    await requestEmailChange({ ...change, userId: user.id }, ORIGIN);
    await confirmEmailChange(await lastLink("change_email"));
    expect(await resetPassword(reset, NEW_PASSWORD, ORIGIN)).toEqual({ ok: false, code: "bad_token" });
  });
});
