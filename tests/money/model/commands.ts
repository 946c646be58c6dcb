import * as fc from "fast-check";
import { lapseDeals } from "#app/domain/deal/lapse.server.ts";
import * as acts from "./acts.ts";
import * as bank from "./bank.ts";
import { PLANTS } from "./plants.ts";
import { checkRules } from "./rules.ts";
import { crash, resume, retry, send, setPayee } from "./sending.ts";
import { deliver, look, runJobs, type Till } from "./till.ts";

type Step = (till: Till, n: number) => Promise<void>;

/** What the deal waits for, done by whom it concerns: so that random acts get somewhere. */
async function next(till: Till, n: number): Promise<void> {
  const { seen } = till;
  if (seen.deal === "funding") {
    if (till.pages.length === 0) return acts.open(till);
    if (till.parcels.length === 0) return acts.press(till, till.pages.length - 1, "pay");
    await deliver(till, till.parcels.length, 1);
    return runJobs(till);
  }
  const at = seen.items.findIndex(({ state }) => !["accepted", "paid", "cancelled"].includes(state));
  switch (seen.items[at]?.state) {
    case "draft_due":
    case "changes_requested":
      return acts.sendDraft(till, at);
    case "in_review":
      return acts.approve(till, at);
    case "live_due":
      return acts.post(till, at);
    case "live_check":
      return acts.confirm(till, at);
    default:
      if (!seen.payeeActive) return setPayee(till, true, true);
      await acts.pass(till, 73);
      return send(till, 1 + (n % 2));
  }
}

/** Time passes; what lapses does so at once, so that no other deal's timers depend on this one. */
async function pass(till: Till, n: number): Promise<void> {
  await acts.pass(till, [1, 25, 73, 200][n % 4] ?? 1);
  if (till.seen.deal === "funding") await lapseDeals();
}

const STEPS: Record<string, { weight: number; step: Step }> = {
  next: { weight: 14, step: next },
  open: { weight: 2, step: acts.open },
  pay: { weight: 2, step: (till, n) => acts.press(till, n, "pay") },
  decline: { weight: 1, step: (till, n) => acts.press(till, n, "decline") },
  deliver: { weight: 2, step: (till, n) => deliver(till, 1 + (n % 3), 1 + (n % 4), n % 2 === 1) },
  lose: { weight: 1, step: async (till) => void till.parcels.shift() },
  runJobs: { weight: 2, step: (till, n) => runJobs(till, 1 + (n % 3)) },
  poll: { weight: 1, step: acts.poll },
  draft: { weight: 1, step: acts.sendDraft },
  approve: { weight: 1, step: acts.approve },
  askChanges: { weight: 1, step: acts.askChanges },
  post: { weight: 1, step: acts.post },
  confirm: { weight: 1, step: acts.confirm },
  cancel: { weight: 2, step: (till, n) => acts.cancel(till, n % 2 ? "creator" : "brand", 1 + (n % 3)) },
  pass: { weight: 2, step: pass },
  timers: { weight: 1, step: acts.timers },
  payee: { weight: 1, step: (till, n) => setPayee(till, n % 3 > 0, n % 2 === 0) },
  send: { weight: 2, step: (till, n) => send(till, 1 + (n % 4)) },
  crash: { weight: 2, step: (till, n) => crash(till, n % 2 ? "before" : "after") },
  resume: { weight: 1, step: (till, n) => resume(till, 1 + (n % 3)) },
  retry: { weight: 1, step: retry },
  dispute: { weight: 1, step: bank.dispute },
  decide: { weight: 1, step: bank.decide },
  askBank: { weight: 1, step: bank.askBank },
};

/** One act and its look afterwards. The rules are the model: what was seen last decides what may be seen next. */
class Act implements fc.AsyncCommand<object, Till> {
  constructor(
    readonly name: string,
    readonly n: number,
    readonly step: Step,
  ) {}
  check(): boolean {
    return true;
  }
  async run(_model: object, till: Till): Promise<void> {
    await this.step(till, this.n);
    if (till.plant) await PLANTS[till.plant](till);
    const now = await look(till.deal);
    checkRules(now, till);
    till.seen = now;
  }
  toString(): string {
    return `${this.name}(${this.n})`;
  }
}

const act = fc
  .tuple(
    fc.oneof(
      ...Object.entries(STEPS).map(([name, { weight }]) => ({ weight, arbitrary: fc.constant(name) })),
    ),
    fc.nat({ max: 11 }),
  )
  .map(([name, n]) => new Act(name, n, STEPS[name]?.step ?? next));

/** Sequences of up to `most` acts. `replayPath` is part of a printed counter-example. */
export const sequences = (most: number, replayPath?: string) =>
  fc.commands<object, Till, false>([act], {
    maxCommands: most,
    size: "max",
    ...(replayPath ? { replayPath } : {}),
  });
