import { z } from "zod";
import { type Call, route } from "./call.ts";
import { ApiError, invalid, noSuch } from "./errors.ts";
import { emitSnapshot } from "./events.ts";
import { decideSoon, type Dispute, FILE_EVIDENCE, TEXT_EVIDENCE } from "./dispute-life.ts";
import { page } from "./paging.ts";
import { expand, hash, metadata, paging, text } from "./params.ts";
import { render } from "./render.ts";

const MOST_TEXT = 150_000;

const longText = z.string().min(1).max(20_000);
const evidence = hash({
  ...Object.fromEntries(TEXT_EVIDENCE.map((name) => [name, longText.optional()])),
  ...Object.fromEntries(FILE_EVIDENCE.map((name) => [name, text.optional()])),
});
const updateParams = hash({
  evidence: evidence.optional(),
  metadata: metadata.optional(),
  submit: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional(),
  expand,
});

export function disputeOf(call: Call, id: string): Dispute {
  const dispute = call.state.disputes[id];
  if (!dispute) throw noSuch("dispute", id);
  return dispute;
}

/** Refuses what cannot be evidence: unknown files, and more words than the card networks take. */
function checkEvidence(call: Call, given: Record<string, unknown>): void {
  for (const name of FILE_EVIDENCE) {
    const id = given[name];
    if (typeof id === "string" && !call.state.files[id]) throw noSuch("file upload", id, `evidence[${name}]`);
  }
  const lengthOf = (value: unknown) => (typeof value === "string" ? value.length : 0);
  const words = TEXT_EVIDENCE.reduce((sum, name) => sum + lengthOf(given[name]), 0);
  if (words > MOST_TEXT)
    throw invalid("evidence", `The combined character count of evidence is limited to ${MOST_TEXT}.`);
}

function updateDispute(call: Call, params: z.infer<typeof updateParams>, path: Record<string, string>) {
  const dispute = disputeOf(call, path.id ?? "");
  const inquiry = dispute.status === "warning_needs_response";
  if (!inquiry && dispute.status !== "needs_response")
    throw new ApiError(400, "This dispute is already closed or has evidence under review.", {
      code: "dispute_not_updatable",
    });
  const given = Object.entries(params.evidence ?? {}).filter(([, value]) => value !== undefined);
  checkEvidence(call, Object.fromEntries(given));
  Object.assign(dispute.evidence, Object.fromEntries(given));
  Object.assign(dispute.metadata, params.metadata ?? {});
  const details = dispute.evidence_details;
  details.has_evidence = Object.values(dispute.evidence).some((value) => typeof value === "string");
  // As with Stripe, evidence goes to the bank at once unless it is only staged.
  if ((params.submit ?? true) && details.has_evidence) {
    details.submission_count += 1;
    details.submission_method = "manual";
    dispute.status = inquiry ? "warning_under_review" : "under_review";
    decideSoon(call, dispute);
  }
  emitSnapshot(call, "charge.dispute.updated", dispute);
  return render(call, dispute);
}

const filters = hash({ ...paging, charge: text.optional(), payment_intent: text.optional() });

export const disputeRoutes = [
  route("GET", "/v1/disputes", filters, (call, params) =>
    page(
      call,
      "/v1/disputes",
      call.state.disputes,
      params,
      (dispute) =>
        (params.charge === undefined || dispute.charge === params.charge) &&
        (params.payment_intent === undefined || dispute.payment_intent === params.payment_intent),
    ),
  ),
  route("GET", "/v1/disputes/:id", hash({ expand }), (call, _params, { id = "" }) =>
    render(call, disputeOf(call, id)),
  ),
  route("POST", "/v1/disputes/:id", updateParams, updateDispute),
];
