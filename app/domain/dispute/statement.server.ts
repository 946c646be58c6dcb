import type { Tx } from "../../db.server.ts";
import { enqueue } from "../../jobs/enqueue.ts";
import type { PartyActor } from "../access/actor.ts";
import type { ReceivedFile } from "../content/submit-draft.server.ts";

export interface Evidence {
  text: string;
  files: readonly ReceivedFile[];
}

/** The same form sent twice: what it uploaded the second time belongs to nothing and is removed again. */
export async function dropRepeated(tx: Tx, files: Evidence["files"]): Promise<void> {
  for (const { storageKey } of files)
    if ((await tx.storedFile.count({ where: { storageKey } })) === 0)
      await enqueue(tx, "file.remove", { storageKey });
}

/** Keeps what a side wrote, with its files, which both sides and our staff can open. */
export async function addStatement(
  tx: Tx,
  now: Date,
  actor: PartyActor,
  dispute: { id: string; dealId: string },
  kind: "opened" | "answered" | "appealed",
  { text, files }: Evidence,
): Promise<void> {
  const statement = await tx.disputeStatement.create({
    data: { disputeId: dispute.id, kind, side: actor.kind, authorId: actor.userId, text, at: now },
    select: { id: true },
  });
  for (const [position, { size, ...file }] of files.entries())
    await tx.disputeFile.create({
      data: {
        position,
        statement: { connect: { id: statement.id } },
        file: {
          create: {
            ...file,
            size: BigInt(size),
            dealId: dispute.dealId,
            purpose: "dispute",
            uploadedById: actor.userId,
            createdAt: now,
          },
        },
      },
    });
}
