import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { checkCredentials } from "#app/domain/account/sign-in.server.ts";
import { signUp } from "#app/domain/account/sign-up.server.ts";
import { verifyEmail } from "#app/domain/account/verify-email.server.ts";
import {
  advanceClock,
  clearAccounts,
  lastLink,
  ORIGIN,
  person,
  queuedMessages,
} from "../support/account-fixtures.ts";

beforeEach(clearAccounts);

describe("sign-up", () => {
  it("opens an unverified account and sends a link; the link verifies it; then one can sign in", async () => {
    expect(await signUp(person(), ORIGIN)).toEqual({ ok: true, value: null });
    const user = await db.user.findUniqueOrThrow({ where: { email: person().email } });
    expect(user).toMatchObject({ kind: "brand", emailVerifiedAt: null, timeZone: "Europe/Berlin" });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);

    const token = await lastLink("verify_email");
    expect(await verifyEmail(token)).toMatchObject({ ok: true, value: { userId: user.id, first: true } });
    const verified = await db.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(verified.emailVerifiedAt).toBeInstanceOf(Date);
    expect(await checkCredentials(person().email, person().password)).toEqual({
      ok: true,
      value: { userId: user.id },
    });
  });

  it("answers the same for an address that has an account, changes nothing and tells its owner", async () => {
    const fresh = await signUp(person(), ORIGIN);
    await verifyEmail(await lastLink("verify_email"));
    const before = await db.user.findUniqueOrThrow({ where: { email: person().email } });

    const again = await signUp(
      person({ name: "Mallory", password: "another password", kind: "creator" }),
      ORIGIN,
    );
    expect(again).toEqual(fresh);
    expect(await db.user.findMany()).toEqual([before]);
    expect((await queuedMessages()).at(-1)).toMatchObject({
      to: person().email,
      message: { kind: "already_registered", name: person().name },
    });
  });

  it("sends the link again to an address that never verified, but not twice within a minute", async () => {
    await signUp(person(), ORIGIN);
    await signUp(person(), ORIGIN);
    expect(await queuedMessages()).toHaveLength(1);
    await advanceClock(2);
    await signUp(person({ password: "a password of somebody else" }), ORIGIN);
    expect((await queuedMessages()).map((job) => job.message.kind)).toEqual(["verify_email", "verify_email"]);
    expect(await checkCredentials(person().email, "a password of somebody else")).toMatchObject({
      ok: false,
    });
  });

  it("makes one account of two sign-ups at once", async () => {
    const results = await Promise.all([signUp(person(), ORIGIN), signUp(person(), ORIGIN)]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await db.user.count()).toBe(1);
  });
});

describe("the verification link", () => {
  it("is stored as a hash only", async () => {
    await signUp(person(), ORIGIN);
    const token = await lastLink("verify_email");
    const row = await db.authToken.findFirstOrThrow();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("is used once: again is harmless, and does not count as first", async () => {
    await signUp(person(), ORIGIN);
    const token = await lastLink("verify_email");
    const both = await Promise.all([verifyEmail(token), verifyEmail(token)]);
    const third = await verifyEmail(token);
    const firsts = [...both, third].filter((result) => result.ok && result.value.first);
    expect(firsts).toHaveLength(1);
    expect(third).toMatchObject({ ok: true, value: { first: false } });
  });

  it("ends after 24 hours", async () => {
    await signUp(person(), ORIGIN);
    const token = await lastLink("verify_email");
    await advanceClock(24 * 60 + 1);
    expect(await verifyEmail(token)).toEqual({ ok: false, code: "bad_token" });
    expect((await db.user.findFirstOrThrow()).emailVerifiedAt).toBeNull();
  });

  it("proves nothing when it was invented", async () => {
    expect(await verifyEmail("invented")).toEqual({ ok: false, code: "bad_token" });
  });
});

describe("sign-in", () => {
  it("says the same for a wrong password, an unknown address and a disabled account", async () => {
    await signUp(person(), ORIGIN);
    const wrong = await checkCredentials(person().email, "not the password");
    const unknown = await checkCredentials("nobody@example.com", person().password);
    await db.user.updateMany({ data: { disabledAt: new Date() } });
    const disabled = await checkCredentials(person().email, person().password);
    expect([wrong, unknown, disabled]).toEqual(Array(3).fill({ ok: false, code: "bad_credentials" }));
  });
});
