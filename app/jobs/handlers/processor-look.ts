import { lookWanted, recordLook } from "#app/domain/money-review/look.server.ts";
import { refundsOfCommand } from "#app/services/payments/refunds.server.ts";
import { transfersOfPayout } from "#app/services/payments/transfers.server.ts";
import type { Handler } from "../handler.ts";

/** Everything at the processor that names a payout or refund, for two people to decide by. */
export const processorLook: Handler<"processor.look"> = async (subject) => {
  const wanted = await lookWanted(subject);
  if (!wanted) return;
  const { subjectId } = subject;
  const found =
    wanted.kind === "payout"
      ? (await transfersOfPayout({ transferGroup: wanted.transferGroup, payoutId: subjectId })).map(
          (one) => ({
            ...{
              id: one.id,
              amount: String(one.amount),
              currency: one.currency,
              destination: one.destination,
            },
            ...{ reversed: String(one.amountReversed), status: "paid" },
          }),
        )
      : (await refundsOfCommand({ chargeId: wanted.chargeId, refundId: subjectId })).map((one) => ({
          ...{ id: one.id, amount: String(one.amount), currency: one.currency, destination: null },
          ...{ reversed: "0", status: one.status },
        }));
  await recordLook(subjectId, wanted.askedAt, found);
};
