import { db } from "#app/db.server.ts";
import { answerDispute } from "#app/domain/dispute/answer-dispute.server.ts";
import { openDispute } from "#app/domain/dispute/open-dispute.server.ts";
import type { StoryState } from "./application-acts.server.ts";
import { must } from "./must.ts";
import { draftPhoto } from "./pictures.server.ts";
import type { DemoDispute } from "./stories/shapes.ts";

const sideOf = (state: StoryState, by: DemoDispute["by"]) =>
  by === "brand" ? state.brand() : state.creator().actor;

export const DISPUTE_ACTS = {
  open: async (state: StoryState, { by, reason, text }: DemoDispute) => {
    const files = [await draftPhoto(state.dealNumber * 11)];
    const about = { dealNumber: state.dealNumber, about: "all" };
    must(await openDispute(sideOf(state, by), { ...about, reason, text, files }));
  },
  answer: async (state: StoryState, { by }: DemoDispute, text: string) => {
    const { id } = await db.dispute.findFirstOrThrow({ where: { deal: { number: state.dealNumber } } });
    const other = by === "brand" ? "creator" : "brand";
    must(await answerDispute(sideOf(state, other), id, { text, files: [] }));
  },
};
