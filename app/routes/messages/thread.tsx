import { randomUUID } from "node:crypto";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ClosedNotice } from "#app/components/conversation/closed-notice.tsx";
import { Composer } from "#app/components/conversation/composer.tsx";
import { MessageLog } from "#app/components/conversation/message-log.tsx";
import { ThreadHeader } from "#app/components/conversation/thread-header.tsx";
import { useMarkRead, useThreadFeed } from "#app/components/conversation/use-thread.ts";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { block, unblock } from "#app/domain/conversation/block.server.ts";
import { markThreadRead } from "#app/domain/conversation/mark-thread-read.server.ts";
import { threadPage } from "#app/domain/conversation/thread.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireParty } from "#app/http/guard.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { fileLimitMb, receiveMessage } from "./receive-message.server.ts";
import { threadView } from "./thread-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.view.name}, ${page.view.briefTitle} · Sweetspot` : "Messages · Sweetspot" },
];

const DONE: Record<string, (name: string) => string> = {
  block: (name) => `${name} is blocked. You can take it back in the menu.`,
  unblock: (name) => `${name} can write to you again.`,
  reported: () => "Reported. A moderator looks at it and you are told what was decided.",
};

/** A conversation with the other side of an application or a deal; also before the first message. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireParty(args);
  const asked = new URL(args.request.url).searchParams;
  const before = /^\d{1,9}$/.test(asked.get("before") ?? "") ? Number(asked.get("before")) : null;
  const page = await threadPage(actor, args.params.id ?? "", before);
  if (!page) return refusalResponse(refuse("not_found"));
  const view = threadView(actor, page, before === null);
  const said = DONE[asked.get("done") ?? ""]?.(view.name) ?? null;
  return { view, said, clientKey: randomUUID(), maxMb: fileLimitMb };
}

const intents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("read"), upTo: z.coerce.number().pipe(z.int32().min(0)) }),
  z.object({ intent: z.literal("block") }),
  z.object({ intent: z.literal("unblock") }),
]);

function run(actor: PartyActor, id: string, form: z.infer<typeof intents>): Promise<Result> {
  if (form.intent === "read") return markThreadRead(actor, id, form.upTo);
  return form.intent === "block" ? block(actor, id) : unblock(actor, id);
}

/** Sends a message, marks the conversation read, blocks the other side or takes that back. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "message.write");
  const id = args.params.id ?? "";
  if (args.request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    const receipt = await receiveMessage(args.request, actor, id);
    if (receipt.ok) return redirect(`/messages/${id}`);
    if (receipt.code === "not_found") return refusalResponse(refuse("not_found"));
    return data({ result: receipt.result }, { status: receipt.status });
  }
  const form = await parseForm(args.request, intents);
  if (!form.ok) return form.response;
  valueOrRefusal(await run(actor, id, form.value));
  // The page itself is the answer: a redirect would make the quiet mark a navigation.
  return form.value.intent === "read" ? null : redirect(`/messages/${id}?done=${form.value.intent}`);
}

export default function Thread() {
  const { view, said, clientKey, maxMb } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  useThreadFeed(view);
  useMarkRead(view);
  return (
    <ActorShell current="messages">
      <div className="mx-auto max-w-3xl">
        <ThreadHeader view={view} />
        {said && (
          <div className="mb-4">
            <Notice tone="ok">{said}</Notice>
          </div>
        )}
        <div className="card">
          <MessageLog view={view} />
          <div className="pad border-line border-t">
            {view.closed || !view.mayWrite ? (
              <ClosedNotice view={view} />
            ) : (
              <Composer view={view} clientKey={clientKey} maxMb={maxMb} result={result} />
            )}
          </div>
        </div>
      </div>
    </ActorShell>
  );
}
