import type { z } from "zod";
import type { AdminActor, PartyActor } from "#app/domain/access/actor.ts";
import { momentIn } from "#app/domain/brief/deadline.ts";
import { agreeToStatement } from "#app/domain/commission/agree.server.ts";
import type { commissionForm } from "#app/domain/commission/commission-forms.ts";
import { enterConversion, voidConversion } from "#app/domain/commission/enter-conversion.server.ts";
import {
  answerQuestion,
  decideStatement,
  questionStatement,
} from "#app/domain/commission/question.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";

type Act = z.output<ReturnType<typeof commissionForm>>;

/** Which field is to blame for a refusal; of all others the sentence stands above the form. */
export const FIELD_OF: Record<string, string | undefined> = {
  ...{ order_id_invalid: "orderId", order_conflict: "orderId", order_voided: "orderId" },
  ...{ amount_invalid: "amount", in_future: "day", outside_period: "day" },
};

const text = (body: FormData, name: string) => {
  const value = body.get(name);
  return typeof value === "string" ? value : "";
};

/** Which of the page's forms was sent, so that its answer stands where it was asked. */
export function formNameOf(body: FormData): string {
  const intent = text(body, "intent");
  if (intent === "enter") return intent;
  return `${intent}-${text(body, intent === "void" ? "conversionId" : "statement")}`;
}

/** What a deal's side or our staff does on its commission page. Refuses as the verbs do. */
export async function actOnCommission(
  actor: PartyActor | AdminActor,
  deal: number,
  act: Act,
): Promise<Result<unknown>> {
  const no = refuse("not_allowed");
  switch (act.intent) {
    case "enter": {
      if (actor.kind === "creator") return no;
      const { kind, orderId, amount, day, time } = act;
      const occurredAt = momentIn(day, time, actor.timeZone);
      return enterConversion(actor, deal, { kind, orderId, amount, occurredAt });
    }
    case "void":
      return actor.kind === "creator" ? no : voidConversion(actor, deal, act.conversionId, act.reason);
    case "question":
      return actor.kind === "admin" ? no : questionStatement(actor, { deal, ...act }, act);
    case "agree":
      return actor.kind === "admin" ? no : agreeToStatement(actor, { deal, ...act });
    case "answer":
      return actor.kind === "brand" ? answerQuestion(actor, { deal, ...act }, act.answer) : no;
    case "decide":
      return actor.kind === "admin" ? decideStatement(actor, { deal, ...act }, act.answer) : no;
  }
}
