import { type Call, route } from "./call.ts";
import { noSuch } from "./errors.ts";
import { page } from "./paging.ts";
import { expand, hash, paging, text } from "./params.ts";
import { render } from "./render.ts";

const chargeFilters = hash({ ...paging, payment_intent: text.optional(), transfer_group: text.optional() });

/** The charge, or an ApiError; `param` names the parameter the id came in, if it was not the path. */
export function chargeOf(call: Call, id: string, param?: string) {
  const charge = call.state.charges[id];
  if (!charge) throw noSuch("charge", id, param);
  return charge;
}

export const paymentRoutes = [
  route("GET", "/v1/payment_intents/:id", hash({ expand }), (call, _params, { id = "" }) => {
    const intent = call.state.paymentIntents[id];
    if (!intent) throw noSuch("payment_intent", id);
    return render(call, intent);
  }),
  route("GET", "/v1/charges", chargeFilters, (call, params) =>
    page(
      call,
      "/v1/charges",
      call.state.charges,
      params,
      (charge) =>
        (params.payment_intent === undefined || charge.payment_intent === params.payment_intent) &&
        (params.transfer_group === undefined || charge.transfer_group === params.transfer_group),
    ),
  ),
  route("GET", "/v1/charges/:id", hash({ expand }), (call, _params, { id = "" }) =>
    render(call, chargeOf(call, id)),
  ),
];
