import { act, db, type Tx } from "#app/db.server.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { done } from "#app/domain/refusal.ts";
import { payeeKind, type PayeeKind, type PayeeSaid, wantedWords } from "./payee.ts";

/** Writes down the processor's last word about a payee. */
export async function keepSaid(tx: Tx, now: Date, creatorId: string, said: PayeeSaid): Promise<void> {
  const { status, country } = said;
  const data = { status, country, reasons: [...said.reasons], wants: [...said.wants], saidAt: now };
  await tx.payeeStanding.upsert({ where: { creatorId }, create: { creatorId, ...data }, update: data });
}

/** The processor opens no account in the creator's country. What is owed stays owed. */
export async function recordCountryRefused(actor: CreatorActor, country: string): Promise<void> {
  await act(async (tx, now) => {
    await keepSaid(tx, now, actor.creatorId, { status: "country_refused", reasons: [], wants: [], country });
    return done(null);
  });
}

export interface PayeeView {
  kind: PayeeKind;
  /** What the processor still wants, in words. */
  wants: string[];
  /** ISO 3166-1 alpha-2, of the creator's profile. */
  country: string;
  mark: { payeeAccountId: string | null; payeeActiveAt: Date | null };
}

/** Where the creator stands as a payee, and what is wanted. One statement. */
export async function payeeView(actor: CreatorActor): Promise<PayeeView> {
  const [row] = await db.$queryRaw<(PayeeView["mark"] & { home: string } & (PayeeSaid | { status: null }))[]>`
    select c.payee_account_id as "payeeAccountId", c.payee_active_at as "payeeActiveAt", c.country as home,
      s.status, s.reasons, s.wants, s.country
    from creator c left join payee_standing s on s.creator_id = c.id where c.id = ${actor.creatorId}::uuid`;
  if (!row) throw new Error(`Creator ${actor.creatorId} is gone`);
  const { payeeAccountId, payeeActiveAt, home: country } = row;
  const mark = { payeeAccountId, payeeActiveAt };
  const said = row.status === null ? null : row;
  return { kind: payeeKind(mark, said, country), wants: wantedWords(said?.wants ?? []), country, mark };
}
