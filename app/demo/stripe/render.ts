import { ApiError } from "./errors.ts";
import type { Call } from "./call.ts";
import { EMPTY_FIELDS } from "./empty-fields.ts";
import type { State } from "./state.ts";

type Wire = Record<string, unknown>;

function computed(call: Pick<Call, "state" | "now" | "publicUrl">, object: Wire): Wire {
  switch (object.object) {
    case "balance_transaction":
      return { ...object, status: Number(object.available_on) <= call.now ? "available" : "pending" };
    case "transfer": {
      const data = Object.values(call.state.reversals)
        .filter((reversal) => reversal.transfer === object.id)
        .reverse();
      const url = `/v1/transfers/${String(object.id)}/reversals`;
      return { ...object, reversals: { object: "list", data, has_more: false, url } };
    }
    case "dispute": {
      const movements = (object._movements as string[]).map((id) => call.state.balanceTransactions[id] ?? {});
      return { ...object, balance_transactions: movements.map((one) => computed(call, one as Wire)) };
    }
    case "checkout.session":
      // The address is computed, so that an open session survives a restart on another port.
      return {
        ...object,
        url: object.status === "open" ? `${call.publicUrl}/c/pay/${String(object.id)}` : null,
      };
    default:
      return object;
  }
}

/** The object as the API shows it now: without private keys, with what depends on the clock. A deep copy. */
export function render(call: Pick<Call, "state" | "now" | "publicUrl">, object: object): Wire {
  const whole = { ...EMPTY_FIELDS[String((object as Wire).object)], ...computed(call, object as Wire) };
  const copy = JSON.stringify(whole, (key, value: unknown) => (key.startsWith("_") ? undefined : value));
  return JSON.parse(copy) as Wire;
}

function find(state: State, id: string): object | undefined {
  return [
    state.paymentIntents,
    state.charges,
    state.balanceTransactions,
    state.transfers,
    state.reversals,
    state.refunds,
    state.disputes,
    state.files,
    state.sessions,
    state.customers,
    state.paymentMethods,
  ].reduce<object | undefined>((found, map) => found ?? map[id], undefined);
}

function expandAt(call: Call, node: Wire, [name = "", ...rest]: string[], path: string): void {
  const value = node[name];
  if (value === null) return;
  if (name === "line_items" && value === undefined && node.object === "checkout.session") {
    const session = call.state.sessions[String(node.id)];
    node[name] = { object: "list", data: session?._lines ?? [], has_more: false };
    return;
  }
  const target = typeof value === "string" ? find(call.state, value) : value;
  if (target === undefined || typeof target !== "object" || target === null)
    throw new ApiError(400, `This property cannot be expanded (${path}).`, { param: "expand" });
  const expanded = typeof value === "string" ? render(call, target) : (target as Wire);
  node[name] = expanded;
  if (rest.length === 0) return;
  for (const item of Array.isArray(expanded) ? (expanded as Wire[]) : [expanded])
    expandAt(call, item, rest, path);
}

/** Replaces ids by objects along each path such as `payment_intent.latest_charge`. Throws ApiError. */
export function expandPaths(call: Call, body: Wire, paths: readonly string[]): void {
  for (const path of paths) {
    const segments = path.split(".");
    if (segments.length > 4)
      throw new ApiError(400, `You cannot expand more than 4 levels (${path}).`, { param: "expand" });
    expandAt(call, body, segments, path);
  }
}
