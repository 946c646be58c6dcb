import { randomUUID } from "node:crypto";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { markThreadRead } from "#app/domain/conversation/mark-thread-read.server.ts";
import { reportMessage } from "#app/domain/conversation/report-message.server.ts";
import { sendMessage } from "#app/domain/conversation/send-message.server.ts";
import type { StoryState } from "./application-acts.server.ts";
import { must } from "./must.ts";
import { draftPhoto } from "./pictures.server.ts";
import { TALKS, type Line } from "./stories/talk.ts";
import type { When } from "./when.ts";

/** Whoever writes has read everything above. */
const EVERYTHING = 1_000_000;

const speaker = (state: StoryState, by: Line["by"], as?: string): PartyActor =>
  by === "brand" ? state.brand(as) : state.creator().actor;
const listener = (state: StoryState, by: Line["by"]): PartyActor =>
  speaker(state, by === "brand" ? "creator" : "brand");

async function say(state: StoryState, line: Line): Promise<string> {
  const { by, as, text: body, photo } = line;
  const files = photo ? [await draftPhoto(by.length)] : [];
  const input = { threadId: state.applicationId, body, clientKey: randomUUID(), files, seen: EVERYTHING };
  return must(await sendMessage(speaker(state, by, as), input)).messageId;
}

/** Schedules what was said in the conversation of a story. */
export function addTalk(
  at: (when: When | undefined, what: string, run: () => Promise<void>) => void,
  state: StoryState,
): void {
  const { story } = state;
  const talk = TALKS.find((one) => one.brief === story.brief && one.creator === story.creator);
  for (const line of talk?.lines ?? []) {
    const { reported, read, by } = line;
    let messageId = "";
    at(line.at, `${by} writes`, async () => {
      messageId = await say(state, line);
    });
    at(read, "is read", async () => {
      must(await markThreadRead(listener(state, by), state.applicationId, EVERYTHING));
    });
    at(reported?.at, "is reported", async () => {
      if (!reported) return;
      const { reason, note } = reported;
      const input = { threadId: state.applicationId, messageId, reason, note };
      must(await reportMessage(listener(state, by), input));
    });
  }
}
