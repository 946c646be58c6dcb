import { randomUUID } from "node:crypto";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { sendMessage, type MessageInput } from "#app/domain/conversation/send-message.server.ts";
import { threadPage, type ThreadPage } from "#app/domain/conversation/thread.server.ts";
import { must } from "./factories.ts";

/** What the form of a conversation sends. */
export function messageInput(threadId: string, body: string, more: Partial<MessageInput> = {}): MessageInput {
  return { threadId, body, clientKey: randomUUID(), files: [], seen: 0, ...more };
}

/** Sends a message and returns its id. */
export async function say(actor: PartyActor, threadId: string, body: string): Promise<string> {
  return must(await sendMessage(actor, messageInput(threadId, body))).messageId;
}

/** The conversation's page as this actor sees it; it must be theirs. */
export async function pageOf(actor: PartyActor, threadId: string): Promise<ThreadPage> {
  const page = await threadPage(actor, threadId, null);
  if (!page) throw new Error("The conversation is not theirs");
  return page;
}

/** The texts on that page, oldest first. */
export async function textsOf(actor: PartyActor, threadId: string): Promise<string[]> {
  return (await pageOf(actor, threadId)).messages.map((message) => message.body);
}

/** A file as storage hands it over; its bytes are made up. */
export function madeUpFile(name = "frame.jpg") {
  return {
    ...{ storageKey: `messages/${randomUUID()}.jpg`, name, mime: "image/jpeg" },
    ...{ size: 2_048, sha256: "0".repeat(64) },
  };
}
