import { appNow, db } from "#app/db.server.ts";
import { hashPassword } from "#app/domain/account/password.server.ts";
import { commandProblems, ledgerProblems } from "#app/domain/ledger/problems.server.ts";
import { runJob } from "#app/jobs/run-job.server.ts";
import type { PastMovement } from "../population/past-money.ts";
import { populate, sizeAt } from "../population/populate.server.ts";
import { stripeFakeAdmin } from "../stripe/admin-client.ts";
import { addBriefs } from "./briefs.server.ts";
import { Cast } from "./cast.server.ts";
import { releaseClock } from "./clock.server.ts";
import { DEMO_PASSWORD } from "./logins.ts";
import { addBrandSafety } from "./brand-safety.server.ts";
import { addCompetition } from "./competition.server.ts";
import { addComments } from "./comments.server.ts";
import { moment } from "./moment.ts";
import { addPeople } from "./people.server.ts";
import { addReviews } from "./reviews.server.ts";
import { addReports } from "./reports.server.ts";
import { addContractTexts } from "./contract-texts.server.ts";
import { addRoster } from "./roster.server.ts";
import { addSaved } from "./saved.server.ts";
import { addStories } from "./stories.server.ts";
import { Timeline } from "./timeline.server.ts";

/** The books must be as sound as those of real use: whatever is wrong here is a bug, not demo data. */
async function checkBooks(): Promise<void> {
  await runJob("reconcile", {});
  const run = await db.reconciliationRun.findFirst({ orderBy: { startedAt: "desc" } });
  const problems = [...(await ledgerProblems()), ...(await commandProblems())];
  const drift = Array.isArray(run?.drift) ? run.drift : ["no reconciliation"];
  if (problems.length + drift.length > 0)
    throw new Error(`The demo's books do not agree: ${JSON.stringify([...problems, ...drift])}`);
}

/** What the deals of the population moved, for the processor's stand-in: it lists and holds what the books say. */
async function tellProcessor(moved: readonly PastMovement[]): Promise<void> {
  const seconds = (at: Date) => Math.floor(at.getTime() / 1_000);
  await stripeFakeAdmin(process.env.STRIPE_FAKE_URL ?? "").addHistory(
    moved.map(({ id, type, source, currency, amount, fee, at, availableOn }) => ({
      ...{ id, type, source, currency: currency.toLowerCase(), amount: Number(amount), fee: Number(fee) },
      ...{ created: seconds(at), availableOn: seconds(availableOn) },
    })),
  );
}

/** What is older than two days was read on the day it came. */
async function readOldNews(present: Date): Promise<void> {
  const since = new Date(present.getTime() - 2 * 86_400_000);
  await db.$executeRaw`
    update notification set read_at = created_at + interval '4 hours' where created_at < ${since}::timestamptz`;
}

/** Plays the demo's past up to this moment. */
export async function play({ scale, withMoney }: { scale: number; withMoney: boolean }): Promise<void> {
  const present = await appNow();
  moment.now = present;
  const cast = new Cast(await hashPassword(DEMO_PASSWORD));
  const timeline = new Timeline(present);
  addPeople(timeline, cast);
  const book = addBriefs(timeline, cast);
  addStories(timeline, cast, book, withMoney);
  addSaved(timeline, cast, book);
  addCompetition(timeline, cast);
  addBrandSafety(timeline, cast);
  addComments(timeline, cast);
  addReports(timeline, cast, book);
  if (withMoney) addReviews(timeline, cast);
  addRoster(timeline, cast);
  addContractTexts(timeline, cast);
  await timeline.play();
  await readOldNews(present);
  await releaseClock();
  // Before the population: what is listed here is asked for again only from its newest day on.
  if (withMoney) await checkBooks();
  const moved = await populate(sizeAt(scale, withMoney), present);
  if (!withMoney) return;
  await tellProcessor(moved);
  await checkBooks();
}
