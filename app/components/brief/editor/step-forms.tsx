import { disclosureMarketsOf } from "#app/domain/brief/disclosure.ts";
import type { EditorPage } from "./editor-page.ts";
import { AboutSection } from "./about-section.tsx";
import { BudgetSection } from "./budget-section.tsx";
import { CreatorsSection } from "./creators-section.tsx";
import {
  useAboutForm,
  useBudgetForm,
  useCreatorsForm,
  useGuidelinesForm,
  useLicenceForm,
  useWorkForm,
  type FormSeed,
} from "./editor-fields.ts";
import { GuidelinesSection } from "./guidelines-section.tsx";
import { guidelinesSchema } from "./guidelines-schema.ts";
import { LicenceSection } from "./licence-section.tsx";
import { StepPage, type StepPageProps } from "./step-page.tsx";
import { WorkSection } from "./work-section.tsx";

interface StepFormProps {
  seed: FormSeed;
  frame: StepPageProps;
  page: EditorPage;
}

function About({ seed, frame }: StepFormProps) {
  const [form, fields] = useAboutForm(seed);
  return (
    <StepPage {...frame} form={form}>
      <AboutSection fields={fields} />
    </StepPage>
  );
}

function Work({ seed, frame, page }: StepFormProps) {
  const [form, fields] = useWorkForm(seed);
  return (
    <StepPage {...frame} form={form}>
      <WorkSection
        form={form}
        fields={fields}
        policy={page.policy}
        minFollowers={page.brief.eligibility.minFollowers}
      />
    </StepPage>
  );
}

function Budget({ seed, frame, page }: StepFormProps) {
  const [form, fields] = useBudgetForm(seed);
  return (
    <StepPage {...frame} form={form}>
      <BudgetSection
        fields={fields}
        pay={page.pay}
        policy={page.policy}
        timeZone={page.timeZone}
        earliest={page.earliest}
      />
    </StepPage>
  );
}

function Creators({ seed, frame, page }: StepFormProps) {
  const [form, fields] = useCreatorsForm(seed);
  return (
    <StepPage {...frame} form={form}>
      <CreatorsSection fields={fields} estimate={page.estimate ?? ""} />
    </StepPage>
  );
}

function Guidelines({ seed, frame, page }: StepFormProps) {
  const markets = disclosureMarketsOf(page.brief.markets);
  const [form, fields] = useGuidelinesForm(seed, guidelinesSchema(page.brief.brand.name, markets));
  return (
    <StepPage {...frame} form={form}>
      <GuidelinesSection fields={fields} markets={markets} countries={page.brief.markets} />
    </StepPage>
  );
}

function Licence({ seed, frame }: StepFormProps) {
  const [form, fields] = useLicenceForm(seed);
  return (
    <StepPage {...frame} form={form}>
      <LicenceSection fields={fields} />
    </StepPage>
  );
}

const FORMS = {
  about: About,
  work: Work,
  budget: Budget,
  creators: Creators,
  guidelines: Guidelines,
  licence: Licence,
};

/** The form of a step. */
export function StepFormOf(props: StepFormProps) {
  const Form = FORMS[props.frame.step];
  return <Form {...props} />;
}
