import { hash, verify } from "@node-rs/argon2";

// OWASP's Argon2id parameters: 19 MiB, two passes, one lane; about 10 ms.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// Each hash holds 19 MiB and a thread; a burst of sign-ins waits in line instead of taking the whole machine.
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Argon2id hash of a password, with its salt and parameters inside. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

let dummy: Promise<string> | undefined;

/**
 * Whether a password belongs to a hash. Without a hash (no such account) it takes the same time and says no,
 * so that the answer's timing does not tell which addresses have accounts.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword("the password of nobody at all");
  const against = passwordHash ?? (await dummy);
  const matches = await inTurn(() => verify(against, password));
  return matches && passwordHash !== null;
}
