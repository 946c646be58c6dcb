import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { disclosureMarketsOf } from "#app/domain/brief/disclosure.ts";
import { DISCLOSURE_MARKET_NAMES } from "#app/domain/brief/disclosure-words.ts";
import { initialList } from "#app/components/forms/field-meta.ts";
import type { BriefFields } from "./editor-fields.ts";
import { EditorSection, More } from "./editor-section.tsx";

function DisclosureRules({ fields }: { fields: BriefFields }) {
  const typed = fields.markets.value;
  const chosen = Array.isArray(typed)
    ? typed.filter((code) => typeof code === "string")
    : initialList(fields.markets);
  const names = disclosureMarketsOf(chosen.filter(Boolean)).map((market) => DISCLOSURE_MARKET_NAMES[market]);
  return (
    <p className="well t-small t-2">
      {names.length === 0
        ? "Choose the countries above and the disclosure rules follow."
        : `Every post says that it is an ad, by the rules of: ${names.join(", ")}. We check the caption and the live post; you need not write it here.`}
    </p>
  );
}

/** What to say, do and leave out, and what goes into the caption. */
export function MessagesSection({ fields }: { fields: BriefFields }) {
  return (
    <EditorSection
      id="messages"
      title="Guidelines"
      lead="One per line. Short lists are followed, long ones are not."
    >
      <TextArea meta={fields.keyMessages} label="Key messages" rows={3} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextArea meta={fields.dos} label="Do" rows={4} />
        <TextArea meta={fields.donts} label="Do not" optional rows={4} />
      </div>
      <DisclosureRules fields={fields} />
      <More
        title="Hashtags and mentions"
        open={Boolean(fields.tagsProduct.initialValue || fields.mentions.initialValue)}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField meta={fields.mentions} label="Mentions" optional placeholder="@pepperjar" />
          <TextField meta={fields.tagsProduct} label="Product tags" optional placeholder="#pepperjar" />
          <TextField meta={fields.tagsIndustry} label="Industry tags" optional placeholder="#noodles" />
          <TextField
            meta={fields.tagsCreator}
            label="Creator tags"
            hint="That show whose work it is"
            optional
            placeholder="#pepperjarpartner"
          />
        </div>
      </More>
      <More title="Questions to applicants" open={Boolean(fields.questions.initialValue)}>
        <TextArea meta={fields.questions} label="Questions" hint="Up to 5, one per line" optional rows={3} />
      </More>
    </EditorSection>
  );
}
