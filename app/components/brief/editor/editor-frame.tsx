import { type ReactNode, useEffect, useState } from "react";
import { Completeness } from "#app/components/brief/completeness.tsx";
import { BriefStateBadge } from "#app/components/brief/state-badge.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { BriefPreview } from "./brief-preview.tsx";
import type { EditorPage } from "./editor-page.ts";
import { StepBar } from "./step-bar.tsx";

type Side = "write" | "preview";

/** Where there is no room for both: which of the two is shown. Without JavaScript the form, and a link below it. */
function Sides({ shown, show }: { shown: Side; show: (side: Side) => void }) {
  const tab = (side: Side, words: string) => (
    <button
      type="button"
      aria-pressed={shown === side}
      aria-current={shown === side ? "true" : undefined}
      onClick={() => show(side)}
    >
      {words}
    </button>
  );
  return (
    <div className="seg mb-4 xl:hidden" role="group" aria-label="Show">
      {tab("write", "Write")}
      {tab("preview", "Preview")}
    </div>
  );
}

/** The editor's page around one step: the way through the steps, what is missing, and the brief as it will be. */
export function EditorFrame({ page, children }: { page: EditorPage; children: ReactNode }) {
  const { brief, step, gaps, missing, advice, asked } = page;
  const [shown, show] = useState<Side>("write");
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const editor = `/brand/briefs/${brief.id}/edit`;
  const hidden = (side: Side) => (shown === side ? "" : "max-xl:hidden");
  return (
    <>
      <PageHeader
        title={brief.title || "A brief without a title"}
        aside={<BriefStateBadge state={brief.state} />}
        crumbs={[
          { label: "Briefs", to: "/brand/briefs" },
          { label: brief.title || "Draft", to: `/brand/briefs/${brief.id}` },
          { label: "Edit" },
        ]}
      />
      {asked ? (
        <div className="mb-5">
          <Notice tone="turn" title="Your turn: a moderator asks for changes">
            <p className="mt-1 whitespace-pre-line break-words">{asked}</p>
          </Notice>
        </div>
      ) : null}
      <StepBar briefId={brief.id} step={step} gaps={gaps} />
      {alive ? <Sides shown={shown} show={show} /> : null}
      <div className="grid gap-6 items-start grid-cols-[minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_460px]">
        <div className={`stack min-w-0 ${hidden("write")}`}>
          {children}
          {step === "finish" ? null : (
            <section className="card pad" aria-label="What is missing">
              <Completeness missing={missing} advice={advice} editor={editor} />
            </section>
          )}
        </div>
        <div
          className={`grid gap-2 xl:sticky xl:top-20 ${hidden("preview")} ${alive ? "" : "max-xl:hidden"}`}
        >
          <p className="t-small t-2">What creators will see, as last saved</p>
          <BriefPreview {...page} />
        </div>
      </div>
    </>
  );
}
