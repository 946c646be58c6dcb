import { Form } from "@remix-run/react";
import { Completeness } from "#app/components/brief/completeness.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EditFiles } from "./edit-files.tsx";
import type { EditorPage } from "./editor-page.ts";
import { EditorSection } from "./editor-section.tsx";

/** The last step: files, what is missing, and the way to review. */
export function FinishStep({ page }: { page: EditorPage }) {
  const { brief, files, missing, advice, estimate } = page;
  const editor = `/brand/briefs/${brief.id}/edit`;
  return (
    <div className="stack">
      <EditorSection
        id="files"
        title="Files"
        lead="A product sheet, a mood board, a logo. Whoever may open the brief may open them."
      >
        <EditFiles briefId={brief.id} slug={brief.slug} files={files} result={undefined} />
      </EditorSection>
      <EditorSection id="check" title="Before it goes to review">
        <Completeness missing={missing} advice={advice} editor={editor} />
        {estimate ? <p className="well t-strong">{estimate}</p> : null}
        <div className="flex flex-wrap gap-3">
          {missing.length === 0 ? (
            <Form method="post" action={`/brand/briefs/${brief.id}`}>
              <SubmitButton name="intent" value="submit" size="l">
                Send to review
              </SubmitButton>
            </Form>
          ) : null}
          <ButtonLink
            look="2"
            size={missing.length === 0 ? "l" : "m"}
            to={`/brand/briefs/${brief.id}/preview`}
          >
            See what creators will see
          </ButtonLink>
        </div>
        <p className="t-small t-2">A person reads it within a business day. Nothing is public before.</p>
      </EditorSection>
    </div>
  );
}
