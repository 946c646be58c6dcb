import { act } from "../../db.server.ts";
import { done, type Result } from "../refusal.ts";

export interface OwnAccount {
  name: string;
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  locale: string;
}

/** Changes one's own name, time zone and way of writing dates. */
export function editOwnAccount(userId: string, account: OwnAccount): Promise<Result> {
  return act(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: account });
    return done(null);
  });
}
