import { db } from "#app/db.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import { engagementBps } from "#app/domain/account/stats.ts";
import { earlier, numbersOf } from "../population/numbers.ts";
import type { Cast, CastCreator } from "./cast.server.ts";
import { addKits } from "./kits.server.ts";
import { moment } from "./moment.ts";
import { must } from "./must.ts";
import { ADMINS } from "./people/admins.ts";
import { BRANDS } from "./people/brands.ts";
import { FOOD_CREATORS } from "./people/creators-food.ts";
import { OTHER_CREATORS } from "./people/creators-other.ts";
import type { Timeline } from "./timeline.server.ts";
import { addVetting } from "./vetting.server.ts";

const CREATORS = [...FOOD_CREATORS, ...OTHER_CREATORS];

/** The numbers of every account as they were `months` ago, as the creator typed them. */
async function report({ actor, demo, accounts }: CastCreator, months: number): Promise<void> {
  for (const [at, account] of accounts.entries()) {
    const shape = demo.accounts[at];
    if (!shape) continue;
    const { snapshotId } = must(await recordStats(actor, account.id, numbersOf(earlier(shape, months))));
    if (shape.seen) await db.statEvidence.create({ data: { snapshotId, ...shape.seen } });
  }
}

/** The latest numbers. Those of vetted creators came from the platform’s own export. */
async function reportLatest(creator: CastCreator): Promise<void> {
  if (!creator.demo.vetted) return report(creator, 0);
  for (const [at, account] of creator.accounts.entries()) {
    const shape = creator.demo.accounts[at];
    if (!shape) continue;
    const numbers = numbersOf(shape);
    await db.statSnapshot.create({
      data: {
        ...numbers,
        ...{ accountId: account.id, takenAt: moment.now, provenance: "imported" },
        engagementBps: engagementBps(numbers, numbers.engagementDenominator) ?? 0,
      },
    });
  }
}

/** When everybody joined, what their accounts were worth at the time, and who was vetted. */
export function addPeople(timeline: Timeline, cast: Cast): void {
  timeline.at("70d 09:00", "admins", async () => {
    for (const admin of ADMINS) await cast.addAdmin(admin);
  });
  for (const brand of BRANDS) timeline.at("68d 13:00", brand.name, () => cast.addBrand(brand));
  for (const demo of CREATORS) {
    timeline.at("66d 15:00", demo.name, async () => {
      await cast.addCreator(demo);
      await report(cast.creator(demo.key), 4);
    });
    timeline.at("35d 08:30", `${demo.name}, numbers`, () => report(cast.creator(demo.key), 2));
    timeline.at("13d 08:30", `${demo.name}, newest numbers`, () => reportLatest(cast.creator(demo.key)));
  }
  addVetting(timeline, cast, CREATORS);
  timeline.at("12d 18:00", "media kits", () => addKits(cast));
}
