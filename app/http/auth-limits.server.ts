import type { Refusal } from "#app/domain/refusal.ts";
import { forgive, perAccount, perAddress, throttle } from "./throttle.server.ts";

// Per account from one address: what a forgetful person needs. Per account from everywhere: higher, so that a
// stranger can hardly lock somebody out.
const signInLimits = (email: string, ip: string) => [
  perAccount("sign-in-here", `${ip} ${email}`, 10, 15),
  perAccount("sign-in", email, 60, 15),
  perAddress("sign-in", ip, 100, 15),
];

/** Counts an attempt to sign in; a refusal when there were too many. */
export const countSignIn = (email: string, ip: string): Promise<Refusal | null> =>
  throttle(...signInLimits(email, ip));

/** Forgets the attempts on an account after a right one; those of the address stay. */
export const forgiveSignIn = (email: string, ip: string): Promise<void> =>
  forgive(...signInLimits(email, ip).filter((limit) => limit.key.includes(":account:")));

/** Counts a sign-up: each sends an email to whatever address was typed. */
export const countSignUp = (email: string, ip: string): Promise<Refusal | null> =>
  throttle(perAccount("sign-up", email, 5, 60), perAddress("sign-up", ip, 30, 60));

/** Counts a request for a reset link. */
export const countReset = (email: string, ip: string): Promise<Refusal | null> =>
  throttle(perAccount("reset", email, 5, 60), perAddress("reset", ip, 30, 60));

/** Counts a request for another email (verification, change of address) by somebody who is signed in. */
export const countOwnEmail = (userId: string, ip: string): Promise<Refusal | null> =>
  throttle(perAccount("own-email", userId, 10, 60), perAddress("own-email", ip, 60, 60));

/** Counts a try at one's own current password. */
export const countOwnPassword = (userId: string): Promise<Refusal | null> =>
  throttle(perAccount("own-password", userId, 10, 15));
