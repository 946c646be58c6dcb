import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { authenticate } from "./authenticate.ts";
import { type Call, matchPath, type Route } from "./call.ts";
import { ApiError } from "./errors.ts";
import { execute, type Reply } from "./execute.ts";
import { parseMultipart } from "./files.ts";
import { parseForm } from "./form.ts";
import { readBody, sendJson } from "./http.ts";
import { routes } from "./routes.ts";
import { beginCall, finishCall, type World } from "./world.ts";

type Api = "v1" | "v2";

function findRoute(method: string, path: string): { route: Route; params: Record<string, string> } {
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.pattern, path) : null;
    if (params) return { route, params };
  }
  throw new ApiError(
    404,
    `Unrecognized request URL (${method}: ${path}). The local fake does not serve it.`,
    {
      code: "url_invalid",
    },
  );
}

function parametersOf(api: Api, method: string, url: URL, body: string, contentType: string): unknown {
  if (contentType.startsWith("multipart/form-data")) return parseMultipart(body, contentType);
  if (method !== "POST" || api === "v1") return parseForm(method === "POST" ? body : url.search.slice(1));
  if (body === "") return {};
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new ApiError(400, "The request body is not valid JSON.", { code: "invalid_json" });
  }
}

/** Answers, unless the fault plan says that the answer gets lost. */
async function respond(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  call: Call,
): Promise<Reply | null> {
  const api: Api = url.pathname.startsWith("/v2/") ? "v2" : "v1";
  const method = request.method ?? "GET";
  const contentType = request.headers["content-type"] ?? "";
  const body = await readBody(request, contentType.startsWith("multipart/") ? "latin1" : "utf8");
  authenticate(world, request.headers);
  const { route, params: path } = findRoute(method, url.pathname);
  const fault = world.faults.take(method, route.pattern, url.pathname);
  if (fault?.kind === "fail_before") {
    request.socket.destroy();
    return null;
  }
  if (fault?.kind === "429")
    throw new ApiError(429, "Too many requests hit the API too quickly.", { code: "rate_limit" });
  const raw = parametersOf(api, method, url, body, contentType);
  const busy = `${api}:${call.request.idempotencyKey}`;
  const reply = execute(world, call, { api, method, url, route, path, raw, broken: fault?.kind === "500" });
  finishCall(world);
  if (fault?.kind === "slow") {
    world.inFlight.add(busy);
    await delay(fault.ms).finally(() => world.inFlight.delete(busy));
  }
  if (fault?.kind === "commit_then_drop_socket") {
    await world.store.flush();
    request.socket.destroy();
    return null;
  }
  return reply;
}

/** One API request from first byte to last. */
export async function handleApi(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const header = request.headers["idempotency-key"];
  const key = typeof header === "string" && request.method === "POST" ? header : null;
  const call = await beginCall(world, key);
  const headers: Record<string, string> = { "request-id": call.request.id };
  if (key !== null) headers["idempotency-key"] = key;
  try {
    const reply = await respond(world, request, response, url, call);
    if (reply) sendJson(response, reply.status, reply.body, { ...headers, ...reply.headers });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const api = url.pathname.startsWith("/v2/") ? "v2" : "v1";
    sendJson(response, error.status, error.body(api, call.request.id), headers);
  }
}
