import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MoneyField } from "./affix-field.tsx";
import { CheckboxGroup, RadioGroup } from "./choice-group.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import type { FieldMeta } from "./field-meta.ts";
import { PasswordField } from "./password-field.tsx";
import { SelectField } from "./select-field.tsx";
import { splitTags, TagsField } from "./tags-field.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

const meta = (more: Partial<FieldMeta> = {}): FieldMeta => ({
  id: "brief-title",
  name: "title",
  formId: "brief",
  errorId: "brief-title-error",
  descriptionId: "brief-title-description",
  key: undefined,
  errors: undefined,
  initialValue: undefined,
  ...more,
});
const wrong = meta({ errors: ["Enter a title."], initialValue: "Nood" });

describe("a text field", () => {
  it("ties label and hint to the control", () => {
    const markup = html(<TextField meta={meta({ required: true })} label="Title" hint="A few words" />);
    expect(markup).toContain('<label for="brief-title">Title</label>');
    expect(markup).toContain('aria-describedby="brief-title-description"');
    expect(markup).toContain('<p id="brief-title-description" class="hint">A few words</p>');
    expect(markup).toContain('required=""');
    expect(markup).not.toContain("aria-invalid");
  });

  it("puts the error in the hint's place, says it is wrong, and keeps what was typed", () => {
    const markup = html(<TextField meta={wrong} label="Title" hint="A few words" />);
    expect(markup).toContain('aria-invalid="true"');
    expect(markup).toContain('aria-describedby="brief-title-error"');
    expect(markup).toContain('id="brief-title-error"');
    expect(markup).toContain("Enter a title.");
    expect(markup).not.toContain("A few words");
    expect(markup).toContain('value="Nood"');
  });

  it("describes nothing when there is nothing to say", () => {
    expect(html(<TextField meta={meta()} label="Title" />)).not.toContain("aria-describedby");
  });
});

describe("other controls", () => {
  it("never cut off what is typed, and say how much is too much", () => {
    const markup = html(<TextArea meta={meta({ initialValue: "abcdef" })} label="Pitch" max={4} />);
    expect(markup).not.toContain("maxLength");
    expect(markup).not.toContain("maxlength");
    expect(markup).toContain("2 too many");
    expect(markup).toContain(">abcdef</textarea>");
  });

  it("name the currency for those who cannot see it", () => {
    const markup = html(<MoneyField meta={meta()} label="Your price" currency="USD" />);
    expect(markup).toContain(">$</span>");
    expect(markup).toContain("in USD");
    expect(markup).toContain('inputMode="decimal"');
  });

  it("choose what was chosen", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    expect(html(<SelectField meta={meta({ initialValue: "b" })} label="L" options={options} />)).toContain(
      '<option value="b" selected="">',
    );
    const boxes = html(
      <CheckboxGroup meta={meta({ initialValue: ["a", "b"] })} label="L" choices={options} />,
    );
    expect(boxes.match(/checked=""/g)).toHaveLength(2);
    const one = html(<RadioGroup meta={meta({ initialValue: "a" })} label="L" choices={options} />);
    expect(one.match(/checked=""/g)).toHaveLength(1);
  });

  it("group choices under a legend that an error link can reach", () => {
    const markup = html(<RadioGroup meta={wrong} label="Reason" choices={[{ value: "a", label: "A" }]} />);
    expect(markup).toContain('<fieldset class="set" id="brief-title" tabindex="-1"');
    expect(markup).toContain("<legend>Reason</legend>");
    expect(markup).toContain('aria-describedby="brief-title-error"');
  });

  it("never send a password back", () => {
    const markup = html(
      <PasswordField meta={meta({ initialValue: "secret" })} label="Password" autoComplete="new-password" />,
    );
    expect(markup).not.toContain("secret");
    expect(markup).not.toContain("<button");
  });

  it("read tags from a line", () => {
    expect(splitTags(" #a, b,, #a ,")).toEqual(["#a", "b"]);
    expect(html(<TagsField meta={meta({ initialValue: ["x", "y"] })} label="Tags" />)).toContain(
      'value="x, y"',
    );
  });
});

describe("the error summary", () => {
  const form = (allErrors: Record<string, string[]>, errors?: string[]) => ({
    id: "brief",
    errorId: "brief-error",
    errors,
    allErrors,
  });

  it("stays away for one wrong field, which speaks for itself", () => {
    expect(html(<ErrorSummary form={form({ title: ["Enter a title."] })} />)).toBe("");
  });

  it("links to each of several", () => {
    const markup = html(
      <ErrorSummary form={form({ title: ["Enter a title."], "lines[0].fee": ["Enter a price."] })} />,
    );
    expect(markup).toContain("2 things need another look");
    expect(markup).toContain('href="#brief-title"');
    expect(markup).toContain('href="#brief-lines[0].fee"');
    expect(markup).toContain('role="alert"');
    expect(markup).toContain('tabindex="-1"');
  });

  it("shows what is wrong with the whole form", () => {
    const markup = html(<ErrorSummary form={form({ "": ["No slots are left."] }, ["No slots are left."])} />);
    expect(markup).toContain("No slots are left.");
    expect(markup).not.toContain("<a ");
  });
});
