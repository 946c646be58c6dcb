import { randomUUID } from "node:crypto";
import { appNow, db } from "#app/db.server.ts";
import type { PartyActor } from "#app/domain/access/actor.ts";
import type { Change } from "#app/domain/amendment/amended-terms.ts";
import { proposeAmendment } from "#app/domain/amendment/propose-amendment.server.ts";
import { signAmendment } from "#app/domain/amendment/sign-amendment.server.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { dateIn } from "#app/domain/brief/deadline.ts";
import { enterMetrics } from "#app/domain/content/post-evidence.server.ts";
import { reportLiveProblem } from "#app/domain/content/report-live-problem.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { signContract } from "#app/domain/contract/sign-contract.server.ts";
import type { StoryState } from "./application-acts.server.ts";
import { fund } from "./money.server.ts";
import { must } from "./must.ts";
import { draftPhoto, draftVideo } from "./pictures.server.ts";
import type { DemoAmendment, DemoDraft, DemoPost } from "./stories/shapes.ts";

const BROWSERS = {
  brand: "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_2) AppleWebKit/605.1.15 Version/19.1 Safari/605.1.15",
  creator: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148",
};

// A creator draws on the phone; the brand types.
const DRAWN =
  "M24,84L40,52L52,30L60,42L62,70L66,92L78,74L92,58L104,64L102,80L112,86L126,70L140,60L150,68L148,84L160,88L178,66L194,54L204,60L200,78L212,86L236,80L262,74L296,72L340,66";

async function sign(state: StoryState, actor: PartyActor): Promise<void> {
  const { dealNumber } = state;
  const { documentSha256 } = await db.contract.findFirstOrThrow({ where: { deal: { number: dealNumber } } });
  // Addresses of documentation (RFC 5737): nobody's.
  const ip = actor.kind === "brand" ? "198.51.100.24" : "203.0.113.61";
  const drawing = actor.kind === "creator" ? { drawing: DRAWN } : {};
  const browser = { ip, userAgent: BROWSERS[actor.kind], ...drawing };
  must(await signContract(actor, { dealNumber, typedName: actor.name, documentSha256, ...browser }));
}

/** A piece of work by its place in the deal. */
export async function itemId({ dealNumber }: StoryState, position: number): Promise<string> {
  const where = { deal: { number: dealNumber }, position };
  return (await db.deliverable.findFirstOrThrow({ where, select: { id: true } })).id;
}

async function sendDraft(state: StoryState, position: number, draft: DemoDraft): Promise<void> {
  const deliverableId = await itemId(state, position);
  const { quantity } = await db.deliverable.findUniqueOrThrow({ where: { id: deliverableId } });
  const seed = state.dealNumber * 7 + position;
  const files =
    draft.media === "video"
      ? [await draftVideo()]
      : await Promise.all(Array.from({ length: Math.max(quantity, 2) }, (_, at) => draftPhoto(seed + at)));
  const { caption, note = "", anyway = false } = draft;
  const input = { deliverableId, caption, note, files, tags: draft.tags ?? [], sendAnyway: anyway };
  must(await submitDraft(state.creator().actor, input));
}

/** The brand proposes one more story and signs it. */
async function amend(state: StoryState, { message, price }: DemoAmendment): Promise<void> {
  const actor = state.brand();
  const { dealNumber } = state;
  const from = { ip: "198.51.100.24", userAgent: BROWSERS.brand };
  const change: Change = {
    kind: "extra_work",
    lineId: randomUUID(),
    platform: "instagram",
    format: "story",
    contentOnly: false,
    quantity: 1,
    specification: "",
    price,
    publishTo: null,
  };
  const { number } = must(await proposeAmendment(actor, { dealNumber, change, message, ...from }));
  const where = { number, deal: { number: dealNumber } };
  const { documentSha256 } = await db.amendment.findFirstOrThrow({ where });
  const typedName = actor.name;
  must(await signAmendment(actor, { dealNumber, number, typedName, documentSha256, ...from }));
}

/** The number of a later month's deal. */
async function monthNumber({ dealNumber }: StoryState, period: number): Promise<number> {
  const where = { programme: { number: dealNumber }, period };
  return (await db.deal.findFirstOrThrow({ where, select: { number: true } })).number;
}

export const DEAL_ACTS = {
  monthNumber,
  signAsBrand: (state: StoryState) => sign(state, state.brand()),
  signAsCreator: (state: StoryState) => sign(state, state.creator().actor),
  fund: (state: StoryState) => fund(state.brand(), state.dealNumber),
  sendDraft,
  amend,
  approve: async (state: StoryState, position: number, version: number, by?: string) => {
    const deliverableId = await itemId(state, position);
    must(await approveDraft(state.brand(by), { deliverableId, version }));
  },
  askForChanges: async (
    state: StoryState,
    position: number,
    version: number,
    feedback: string,
    by?: string,
  ) => {
    const deliverableId = await itemId(state, position);
    must(await requestChanges(state.brand(by), { deliverableId, version, feedback }));
  },
  sendLink: async (state: StoryState, position: number, { url, numbers }: DemoPost) => {
    const deliverableId = await itemId(state, position);
    const { actor } = state.creator();
    must(await submitLive(actor, { deliverableId, url, labelOn: true }));
    if (!numbers) return;
    const day = dateIn(await appNow(), actor.timeZone);
    must(
      await enterMetrics(actor, { deliverableId, day, numbers: { reach: null, shares: null, ...numbers } }),
    );
  },
  confirm: async (state: StoryState, position: number, by?: string) =>
    void must(await confirmLive(state.brand(by), await itemId(state, position))),
  reportProblem: async (state: StoryState, position: number, problem: string, by?: string) => {
    const deliverableId = await itemId(state, position);
    must(await reportLiveProblem(state.brand(by), { deliverableId, problem }));
  },
};
