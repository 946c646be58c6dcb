import { setClock } from "./clock.server.ts";
import { runJobs, runTimers } from "./run-jobs.server.ts";
import { instantOf, type When } from "./when.ts";

const HOUR = 3_600_000;
/** How often the timers act: the last days show every reminder, what is longer ago only what came of it. */
const LATELY = { days: 5, every: 6 * HOUR };
const BEFORE = 12 * HOUR;
/** Until the first brief there is nothing that a timer could decide. */
const QUIET_UNTIL: When = "66d 00:00";

interface Act {
  at: Date;
  what: string;
  run: () => Promise<void>;
}

/** Acts that are told in the order in which they happened, with the timers running in between. */
export class Timeline {
  private readonly acts: Act[] = [];

  /** `present` is the moment at which the story ends. */
  constructor(readonly present: Date) {}

  instant(when: When): Date {
    return instantOf(when, this.present);
  }

  at(when: When, what: string, run: () => Promise<void>): void {
    this.acts.push({ at: this.instant(when), what, run });
  }

  /** Plays everything. An act that fails says which one it was. */
  async play(): Promise<void> {
    const acts = [...this.acts].sort((a, b) => a.at.getTime() - b.at.getTime());
    let timersAt = this.instant(QUIET_UNTIL).getTime();
    const lately = this.present.getTime() - LATELY.days * 24 * HOUR;
    const timersUntil = async (until: number) => {
      for (; timersAt < until; timersAt += timersAt < lately ? BEFORE : LATELY.every) {
        await setClock(new Date(timersAt));
        await runTimers(this.present);
      }
    };
    for (const { at, what, run } of acts) {
      await timersUntil(at.getTime());
      await setClock(at);
      try {
        await run();
        await runJobs(this.present);
      } catch (error) {
        throw new Error(`The demo data broke at “${what}” (${at.toISOString()})`, { cause: error });
      }
    }
    await timersUntil(this.present.getTime());
    await setClock(this.present);
    await runTimers(this.present);
  }
}
