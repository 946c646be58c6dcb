import { db } from "#app/db.server.ts";
import { addEvidence, addIdentityFile } from "#app/domain/media-kit/creator-files.server.ts";
import { decideVetting } from "#app/domain/vetting/decide-vetting.server.ts";
import { decideOwnership, giveOwnershipCode, sayCodePlaced } from "#app/domain/vetting/ownership.server.ts";
import { requestVetting } from "#app/domain/vetting/request-vetting.server.ts";
import type { Cast, CastCreator } from "./cast.server.ts";
import { must } from "./must.ts";
import { identityPicture, statisticsPicture } from "./pictures.server.ts";
import type { Timeline } from "./timeline.server.ts";

const yes = (note: string) => ({ ok: "yes" as const, note });

/** A creator gives all three kinds of evidence and asks to be vetted. */
async function ask({ actor, accounts }: CastCreator, note: string): Promise<string> {
  for (const [at, { id }] of accounts.entries()) {
    must(await giveOwnershipCode(actor, id));
    must(await sayCodePlaced(actor, id));
    const latest = await db.statSnapshot.findFirstOrThrow({
      where: { accountId: id },
      orderBy: { takenAt: "desc" },
    });
    must(await addEvidence(actor, latest.id, await statisticsPicture(latest.followers % 7, at)));
  }
  must(await addIdentityFile(actor, await identityPicture()));
  return must(await requestVetting(actor, { note })).vettingId;
}

/** One of the staff looks at everything and gives the badge. */
async function vet(cast: Cast, creator: CastCreator): Promise<void> {
  const moderator = cast.admin("milo");
  const vettingId = await ask(creator, "");
  for (const { id } of creator.accounts) must(await decideOwnership(moderator, id, true));
  const { version } = await db.vetting.findUniqueOrThrow({ where: { id: vettingId } });
  must(
    await decideVetting(moderator, vettingId, {
      version,
      identity: yes("Name and face agree."),
      ownership: yes("Code seen in each bio."),
      numbers: yes("Screenshots agree with the numbers."),
      decision: "vet",
      reason: "",
    }),
  );
}

/** Who was vetted, whose request waits in the queue, and who was asked for more. */
export function addVetting(
  timeline: Timeline,
  cast: Cast,
  creators: readonly { key: string; vetted: boolean }[],
) {
  for (const { key, vetted } of creators)
    if (vetted) timeline.at("60d 11:00", `vetting ${key}`, () => vet(cast, cast.creator(key)));
  timeline.at("2d 10:20", "luca asks to be vetted", async () => {
    await ask(cast.creator("luca"), "My document says Gianluca. Everybody calls me Luca.");
  });
  timeline.at("4d 09:10", "dara is asked for more", async () => {
    const vettingId = await ask(cast.creator("dara"), "");
    const { version } = await db.vetting.findUniqueOrThrow({ where: { id: vettingId } });
    must(
      await decideVetting(cast.admin("milo"), vettingId, {
        version,
        identity: yes(""),
        ownership: { ok: "no", note: "Not looked at yet." },
        numbers: { ok: "no", note: "Cut off." },
        decision: "ask_more",
        reason: "The screenshot is cut off above the followers. Send one that shows the whole page.",
      }),
    );
  });
}
