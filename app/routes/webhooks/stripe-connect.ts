import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveWebhook } from "./receive.server.ts";

export const action = ({ request }: ActionFunctionArgs) => receiveWebhook(request, "connect");

export const loader = () => new Response(null, { status: 405, headers: { allow: "POST" } });
