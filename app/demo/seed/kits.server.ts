import { randomUUID } from "node:crypto";
import { db } from "#app/db.server.ts";
import { savePortfolioItem } from "#app/domain/media-kit/save-portfolio-item.server.ts";
import { saveRate } from "#app/domain/media-kit/save-rate.server.ts";
import { setPage } from "#app/domain/media-kit/set-page.server.ts";
import { earlier } from "../population/numbers.ts";
import type { Cast, CastCreator } from "./cast.server.ts";
import { KITS, type DemoKit } from "./kits/works.ts";
import { moment } from "./moment.ts";
import { must } from "./must.ts";
import { draftPhoto } from "./pictures.server.ts";

const DAY = 86_400_000;
const WEEKS = 17;
/** This act is told 12 days before the seed. */
const TOLD = 12;

/** How many of the numbers' months ago a day was: those of 13, 35 and 66 days ago are 0, 2 and 4 months old. */
const monthsAt = (daysAgo: number) => (daysAgo <= 35 ? (daysAgo - 13) / 11 : 2 + (daysAgo - 35) / 15.5);

/** Followers by week, as an export of the platform brought them: the line between the snapshots. */
async function addHistory({ demo, accounts }: CastCreator): Promise<void> {
  const rows = accounts.flatMap(({ id: accountId }, at) => {
    const shape = demo.accounts[at];
    if (!shape) return [];
    return Array.from({ length: WEEKS }, (_, weeks) => ({
      accountId,
      day: new Date(moment.now.getTime() - (weeks + 1) * 7 * DAY),
      followers: earlier(shape, monthsAt(TOLD + (weeks + 1) * 7)).followers,
    }));
  });
  await db.followerPoint.createMany({ data: rows, skipDuplicates: true });
}

async function addWorks({ actor }: CastCreator, works: DemoKit["works"]): Promise<void> {
  // Each new one stands first, so the newest comes last.
  for (const { daysAgo, picture, ...words } of [...works].reverse()) {
    const publishedOn = new Date(moment.now.getTime() - daysAgo * DAY).toISOString().slice(0, 10);
    const image = picture === undefined ? null : await draftPhoto(picture);
    const input = { ...words, id: randomUUID(), publishedOn, removeImage: false };
    must(await savePortfolioItem(actor, input, image));
  }
}

/** What creators show brands: past work, prices, a line of followers, and who may see it. */
export async function addKits(cast: Cast): Promise<void> {
  for (const creator of cast.allCreators()) {
    await addHistory(creator);
    const kit = KITS[creator.demo.key];
    if (!kit) continue;
    await addWorks(creator, kit.works);
    for (const [platform, format, amount] of kit.rates)
      must(await saveRate(creator.actor, { platform, format, amount, currency: "USD" }));
    const visibility = kit.open ? "public" : "brands";
    must(await setPage(creator.actor, { visibility, indexable: kit.indexable ?? false }));
  }
}
