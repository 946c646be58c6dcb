import * as fc from "fast-check";
import * as acts from "./acts.ts";
import * as bank from "./bank.ts";
import { pressCard } from "./card.ts";
import { next } from "./next.ts";
import { observe } from "./observe.ts";
import * as owing from "./owing.ts";
import * as selling from "./selling.ts";
import { crash, resume, retry, send, setPayee } from "./sending.ts";
import type { Shape } from "./shapes.ts";
import { pass } from "./time.ts";
import { deliver, type Desk, runJobs, type Till } from "./till.ts";

type Step = (till: Till, n: number) => Promise<void>;

interface Choice {
  weight: number;
  step: Step;
  /** Where it means something; everywhere unless told. */
  shapes?: readonly Shape[];
}

const STEPS: Record<string, Choice> = {
  next: { weight: 14, step: next },
  open: { weight: 2, step: acts.open },
  pay: { weight: 2, step: (till, n) => acts.press(till, n, "pay") },
  card: { weight: 3, step: pressCard },
  decline: { weight: 1, step: (till, n) => acts.press(till, n, "decline") },
  deliver: { weight: 2, step: ({ desk }, n) => deliver(desk, 1 + (n % 3), 1 + (n % 4), n % 2 === 1) },
  lose: { weight: 1, step: async ({ desk }) => void desk.parcels.shift() },
  runJobs: { weight: 2, step: ({ desk }, n) => runJobs(desk, 1 + (n % 3)) },
  poll: { weight: 1, step: acts.poll },
  draft: { weight: 1, step: acts.sendDraft },
  approve: { weight: 1, step: acts.approve },
  askChanges: { weight: 1, step: acts.askChanges },
  post: { weight: 1, step: acts.post },
  confirm: { weight: 1, step: acts.confirm },
  cancel: { weight: 2, step: (till, n) => acts.cancel(till, n % 2 ? "creator" : "brand", 1 + (n % 3)) },
  pass: { weight: 2, step: (till, n) => pass(till, [1, 25, 73, 200][n % 4] ?? 1) },
  timers: { weight: 1, step: acts.timers },
  payee: { weight: 1, step: (till, n) => setPayee(till, n % 3 > 0, n % 2 === 0) },
  send: { weight: 2, step: (till, n) => send(till, 1 + (n % 4)) },
  crash: { weight: 2, step: (till, n) => crash(till, n % 2 ? "before" : "after") },
  resume: { weight: 1, step: (till, n) => resume(till, 1 + (n % 3)) },
  retry: { weight: 1, step: retry },
  dispute: { weight: 1, step: bank.dispute },
  decide: { weight: 1, step: bank.decide },
  askBank: { weight: 1, step: ({ desk }) => bank.askBank(desk) },
  openTogether: { weight: 4, step: acts.openTogether, shapes: ["shared"] },
  disputeHeard: { weight: 4, step: bank.disputeHeard, shapes: ["shared"] },
  sell: { weight: 3, step: selling.sell, shapes: ["selling"] },
  giveBack: { weight: 3, step: selling.giveBack, shapes: ["selling"] },
  correct: { weight: 1, step: selling.correct, shapes: ["selling"] },
  agree: {
    weight: 2,
    step: (till, n) => selling.agree(till, n % 2 ? "brand" : "creator"),
    shapes: ["selling"],
  },
  question: { weight: 2, step: selling.question, shapes: ["selling"] },
  answer: { weight: 2, step: selling.answer, shapes: ["selling"] },
  openStatement: { weight: 2, step: selling.openStatement, shapes: ["selling"] },
  month: { weight: 4, step: (till, n) => pass(till, n % 2 ? 744 : 169), shapes: ["selling"] },
  owe: { weight: 3, step: owing.owe, shapes: ["owing", "shared"] },
  takeBack: { weight: 3, step: owing.takeBack, shapes: ["owing"] },
};

/** One act at one of a desk's deals, and the look afterwards. */
class Act implements fc.AsyncCommand<object, Desk> {
  constructor(
    readonly name: string,
    readonly n: number,
    readonly at: number,
    readonly step: Step,
  ) {}
  check(): boolean {
    return true;
  }
  async run(_model: object, desk: Desk): Promise<void> {
    const till = desk.tills[this.at % desk.tills.length];
    if (till) await this.step(till, this.n);
    await observe(desk);
  }
  toString(): string {
    return `${this.name}(${this.n}, deal ${this.at})`;
  }
}

const actsOf = (shape: Shape) => {
  const fitting = Object.entries(STEPS).filter(([, { shapes }]) => !shapes || shapes.includes(shape));
  const names = fitting.map(([name, { weight }]) => ({ weight, arbitrary: fc.constant(name) }));
  return fc
    .tuple(fc.oneof(...names), fc.nat({ max: 11 }), shape === "alone" ? fc.constant(0) : fc.nat({ max: 2 }))
    .map(([name, n, at]) => new Act(name, n, at, STEPS[name]?.step ?? next));
};

/** Sequences of up to `most` acts that fit a shape. `replayPath` is part of a printed counter-example. */
export const sequences = (shape: Shape, most: number, replayPath?: string) =>
  fc.commands<object, Desk, false>([actsOf(shape)], {
    maxCommands: most,
    size: "max",
    ...(replayPath ? { replayPath } : {}),
  });
