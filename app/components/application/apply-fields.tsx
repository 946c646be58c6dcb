import type { ReactNode } from "react";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
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
    /** Past sponsored work; it is frozen with the application, so an edit does not ask again. */
    works?: FieldMeta;
    workLinks?: FieldMeta;
    price: (id: string) => FieldMeta | undefined;
    answer: (key: string) => FieldMeta | undefined;
  };
  accounts: readonly ChoosableAccount[];
  askedCountry: string | null;
  lines: readonly PricedDeliverable[];
  currency: string;
  questions: readonly string[];
  portfolio?: readonly { id: string; title: string; brandName: string }[];
  now: Date;
  timeZone: string;
  /** Puts one of the creator's saved texts into the field of this name; absent where they have none. */
  insert?: (name: string) => ReactNode;
  /** The accounts are frozen already: the application is edited, not sent. */
  withoutAccounts?: boolean;
}

function Questions({ metas, questions, insert }: Pick<ApplyFieldsProps, "metas" | "questions" | "insert">) {
  if (questions.length === 0) return null;
  const many = `${numberWord(questions.length)} questions from the brand`;
  return (
    <section aria-labelledby="questions-title" className="grid gap-4">
      <h2 id="questions-title" className="t-sec">
        {questions.length === 1 ? "One question from the brand" : many}
      </h2>
      {questions.map((question, at) => {
        const meta = metas.answer(answerKey(at));
        if (!meta) return null;
        return (
          <div key={question} className="grid gap-1.5">
            <TextArea meta={meta} label={question} rows={2} max={600} />
            {insert?.(meta.name)}
          </div>
        );
      })}
    </section>
  );
}

function PastWorkFields({ metas, portfolio = [] }: Pick<ApplyFieldsProps, "metas" | "portfolio">) {
  const { works, workLinks } = metas;
  if (!works || !workLinks) return null;
  return (
    <section aria-labelledby="past-title" className="grid gap-4">
      <h2 id="past-title" className="t-sec">
        Past sponsored work
      </h2>
      {portfolio.length > 0 && (
        <CheckboxGroup
          meta={works}
          label="From your portfolio"
          choices={portfolio.map(({ id, title, brandName }) => ({
            value: id,
            label: brandName ? `${title}, for ${brandName}` : title,
          }))}
          optional
        />
      )}
      <TextArea
        meta={workLinks}
        label="Links"
        hint="One on a line, then what it was: instagram.com/p/abc A reel for a tea shop"
        rows={3}
        max={3_000}
        optional
      />
    </section>
  );
}

/** Everything that a creator fills in to apply. */
export function ApplyFields(props: ApplyFieldsProps) {
  const { metas, accounts, askedCountry, lines, currency, questions, now, timeZone, insert } = props;
  return (
    <div className="grid gap-7">
      {props.withoutAccounts ? null : (
        <AccountChoice
          meta={metas.accountIds}
          accounts={accounts}
          askedCountry={askedCountry}
          now={now}
          timeZone={timeZone}
        />
      )}
      <div className="grid gap-1.5">
        <TextArea
          meta={metas.pitch}
          label="Your pitch"
          hint="What would you make, and why would your followers care?"
          rows={6}
          max={2_000}
        />
        {insert?.(metas.pitch.name)}
      </div>
      <section aria-labelledby="price-title">
        <h2 id="price-title" className="t-sec mb-3">
          Your price
        </h2>
        <PriceFields lines={lines} currency={currency} metaOf={metas.price} />
      </section>
      <PastWorkFields metas={metas} portfolio={props.portfolio} />
      <Questions metas={metas} questions={questions} insert={insert} />
      <TextField
        meta={metas.availability}
        label="When could you make it?"
        hint="Days that suit you, or days that do not."
        optional
      />
    </div>
  );
}
