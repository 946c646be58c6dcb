import type { PartyActor } from "#app/domain/access/actor.ts";
import { ownsPassword } from "#app/domain/account/change-password.server.ts";
import { refuse, type Refusal } from "#app/domain/refusal.ts";
import { countOwnPassword } from "#app/http/auth-limits.server.ts";

/** Whether somebody gave their own password beside a signature; without one they did not. Refuses: rate_limited, wrong_password. */
export async function passwordAgain(
  actor: PartyActor,
  password: string | undefined,
): Promise<{ ok: true; confirmed: boolean } | Refusal> {
  if (!password) return { ok: true, confirmed: false };
  const flood = await countOwnPassword(actor.userId);
  if (flood) return flood;
  if (await ownsPassword(actor.userId, password)) return { ok: true, confirmed: true };
  return refuse("wrong_password");
}
