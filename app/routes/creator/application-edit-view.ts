import { answerKey } from "#app/domain/application/apply-form.ts";
import type { CreatorApplication } from "#app/domain/application/queries.server.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import { decimalOf } from "#app/domain/ledger/money.ts";

/** An application as its form shows it: the brief's lines and questions, and what was sent as text. */
export function editView(application: CreatorApplication) {
  const { brief, answers } = application;
  const price = new Map(application.prices.map((one) => [one.briefDeliverableId, one.amount]));
  const { questions, programme } = readBriefDetails(brief.details);
  const lines = brief.deliverables.map(
    ({ id, platform, format, quantity, specification, feeMin, feeMax }) => ({
      ...{ id, platform, format, quantity, specification },
      min: feeMin,
      max: feeMax,
    }),
  );
  return {
    id: application.id,
    title: brief.title,
    brandName: brief.brand.name,
    currency: brief.currency,
    now: application.now,
    lines,
    questions,
    programme,
    values: {
      version: String(application.version),
      pitch: application.pitch,
      availability: application.availability,
      prices: Object.fromEntries(lines.map(({ id }) => [id, decimalOf(price.get(id) ?? 0n, brief.currency)])),
      answers: Object.fromEntries(
        questions.map((question, at) => [
          answerKey(at),
          answers.find((one) => one.question === question)?.answer ?? "",
        ]),
      ),
    },
  };
}
export type EditView = ReturnType<typeof editView>;
