import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { pastTransaction } from "./balance.ts";
import { accountOf, setTransfers } from "./accounts.ts";
import { decideDispute, openDispute } from "./dispute-life.ts";
import { disputeOf } from "./disputes.ts";
import { matchPath } from "./call.ts";
import { ApiError } from "./errors.ts";
import { faultSchema } from "./faults.ts";
import { readBody, sendJson } from "./http.ts";
import { failRefund } from "./refunds.ts";
import { validate } from "./params.ts";
import { emptyState } from "./state.ts";
import { webhookPlanSchema } from "./webhook-plan.ts";
import { beginCall, finishCall, type World } from "./world.ts";

type Action = (world: World, body: unknown, path: Record<string, string>) => unknown;

const clockBody = z.strictObject({ advanceMs: z.int().min(0) });
const statusBody = z.strictObject({ status: z.enum(["active", "pending", "restricted", "unsupported"]) });

function reset(world: World): object {
  const { state } = world.store;
  // The same object stays: requests in progress and the delivery queue hold on to it.
  Object.assign(state, emptyState());
  world.faults.clear();
  world.webhooks.setPlan({});
  finishCall(world);
  return { ok: true };
}

async function setAccountStatus(world: World, body: unknown, path: Record<string, string>) {
  const { status } = validate(statusBody, body);
  const call = await beginCall(world);
  const account = accountOf(call, path.id ?? "");
  setTransfers(call, account, status);
  finishCall(world);
  return { id: account.id, status };
}

const disputeBody = z.strictObject({
  charge: z.string(),
  amount: z.int().min(1).optional(),
  reason: z.string().default("product_not_received"),
  inquiry: z.boolean().default(false),
});
const outcomeBody = z.strictObject({ outcome: z.enum(["won", "lost"]) });

async function disputeCharge(world: World, body: unknown) {
  const given = validate(disputeBody, body);
  const call = await beginCall(world);
  const { id } = openDispute(call, given);
  finishCall(world);
  return { id };
}

async function closeDispute(world: World, body: unknown, { id = "" }: Record<string, string>) {
  const { outcome } = validate(outcomeBody, body);
  const call = await beginCall(world);
  decideDispute(call, disputeOf(call, id), outcome);
  finishCall(world);
  return { id };
}

async function returnRefund(world: World, _body: unknown, { id = "" }: Record<string, string>) {
  const call = await beginCall(world);
  failRefund(call, id);
  finishCall(world);
  return { id };
}

const historyBody = z.strictObject({
  movements: z.array(
    z.strictObject({
      id: z.string(),
      type: z.enum(["charge", "transfer"]),
      source: z.string(),
      currency: z.string(),
      amount: z.int(),
      fee: z.int(),
      availableOn: z.int(),
      created: z.int(),
    }),
  ),
});

/** Movements of before the fake was there, oldest first: what it holds and lists includes them. */
async function addHistory(world: World, body: unknown) {
  const { movements } = validate(historyBody, body);
  const call = await beginCall(world);
  const past = movements.map((movement) => [movement.id, pastTransaction(movement)] as const);
  call.state.balanceTransactions = { ...Object.fromEntries(past), ...call.state.balanceTransactions };
  finishCall(world);
  return { added: past.length };
}

const moodBody = z.strictObject({ mood: z.enum(["pays", "declines", "asks"]) });

/** How a saved card answers from now on. */
function setMood(world: World, body: unknown, { id = "" }: Record<string, string>) {
  const method = world.store.state.paymentMethods[id];
  if (!method) throw new ApiError(404, `No such payment method: '${id}'`);
  method._mood = validate(moodBody, body).mood;
  world.store.changed();
  return { ok: true };
}

const actions: Record<string, Action> = {
  "GET /_fake/health": () => ({ ok: true }),
  "GET /_fake/webhooks": (world) => ({ deliveries: world.store.state.deliveries }),
  "POST /_fake/webhooks/plan": (world, body) => {
    world.webhooks.setPlan(validate(webhookPlanSchema, body));
    return { ok: true };
  },
  "POST /_fake/webhooks/flush": (world) => world.webhooks.flush(),
  "POST /_fake/webhooks/redeliver/:id": (world, _body, { id = "" }) => {
    if (!world.webhooks.redeliver(id)) throw new ApiError(404, `No such event: '${id}'`);
    finishCall(world);
    return { ok: true };
  },
  "POST /_fake/faults": (world, body) => {
    world.faults.add(validate(faultSchema, body));
    return { ok: true };
  },
  "DELETE /_fake/faults": (world) => {
    world.faults.clear();
    return { ok: true };
  },
  "POST /_fake/clock": async (world, body) => {
    world.store.state.clockOffsetMs += validate(clockBody, body).advanceMs;
    const call = await beginCall(world);
    finishCall(world);
    return { now: call.now };
  },
  "POST /_fake/accounts/:id": setAccountStatus,
  "POST /_fake/cards/:id": setMood,
  "POST /_fake/disputes": disputeCharge,
  "POST /_fake/disputes/:id": closeDispute,
  "POST /_fake/refunds/:id/fail": returnRefund,
  "POST /_fake/history": addHistory,
  "POST /_fake/reset": reset,
};

/** The controls that tests and the demo clock use. They are not part of Stripe. */
export async function handleAdmin(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  try {
    const text = await readBody(request);
    for (const [name, action] of Object.entries(actions)) {
      const [method, pattern = ""] = name.split(" ");
      const path = method === request.method ? matchPath(pattern, url.pathname) : null;
      if (path) return sendJson(response, 200, await action(world, text ? JSON.parse(text) : {}, path));
    }
    sendJson(response, 404, { error: { message: `The fake has no ${request.method} ${url.pathname}` } });
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof SyntaxError)) throw error;
    sendJson(response, error instanceof ApiError ? error.status : 400, { error: { message: error.message } });
  }
}
