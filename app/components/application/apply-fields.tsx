import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { numberWord } from "#app/components/home/turn-words.ts";
import { answerKey } from "#app/domain/application/apply-form.ts";
import { AccountChoice, type ChoosableAccount } from "./account-choice.tsx";
import { PriceFields, type PricedDeliverable } from "./price-fields.tsx";

export interface ApplyFieldsProps {
  metas: {
    accountIds: FieldMeta;
    pitch: FieldMeta;
    availability: FieldMeta;
    price: (id: string) => FieldMeta | undefined;
    answer: (key: string) => FieldMeta | undefined;
  };
  accounts: readonly ChoosableAccount[];
  askedCountry: string | null;
  lines: readonly PricedDeliverable[];
  currency: string;
  questions: readonly string[];
  now: Date;
  timeZone: string;
}

function Questions({ metas, questions }: Pick<ApplyFieldsProps, "metas" | "questions">) {
  if (questions.length === 0) return null;
  const many = `${numberWord(questions.length)} questions from the brand`;
  return (
    <section aria-labelledby="questions-title" className="grid gap-4">
      <h2 id="questions-title" className="t-sec">
        {questions.length === 1 ? "One question from the brand" : many}
      </h2>
      {questions.map((question, at) => {
        const meta = metas.answer(answerKey(at));
        return meta && <TextArea key={question} meta={meta} label={question} rows={2} max={600} />;
      })}
    </section>
  );
}

/** Everything that a creator fills in to apply. */
export function ApplyFields(props: ApplyFieldsProps) {
  const { metas, accounts, askedCountry, lines, currency, questions, now, timeZone } = props;
  return (
    <div className="grid gap-7">
      <AccountChoice
        meta={metas.accountIds}
        accounts={accounts}
        askedCountry={askedCountry}
        now={now}
        timeZone={timeZone}
      />
      <TextArea
        meta={metas.pitch}
        label="Your pitch"
        hint="What would you make, and why would your followers care?"
        rows={6}
        max={2_000}
      />
      <section aria-labelledby="price-title">
        <h2 id="price-title" className="t-sec mb-3">
          Your price
        </h2>
        <PriceFields lines={lines} currency={currency} metaOf={metas.price} />
      </section>
      <Questions metas={metas} questions={questions} />
      <TextField
        meta={metas.availability}
        label="When could you make it?"
        hint="Days that suit you, or days that do not."
        optional
      />
    </div>
  );
}
