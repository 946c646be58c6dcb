import { useDeferredValue, type ReactNode } from "react";
import { checklistOf, type Agreed } from "#app/domain/content/checklist.ts";
import { checkDisclosure, type Caption } from "#app/domain/content/disclosure/check.ts";
import { mediumNote, PLATFORM_LABELS } from "#app/domain/content/disclosure/platform-rules.ts";
import { proposedCaption } from "#app/domain/content/disclosure/proposal.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { Checklist } from "./checklist.tsx";
import { DisclosureList } from "./disclosure-list.tsx";

/** What the check of a deal's captions needs beside the text, as the server sends it. */
export type CaptionRules = Omit<Caption, "text">;

interface Props {
  rules: CaptionRules;
  agreed: Agreed;
  text: string;
  /** Takes the proposed caption over into the field; the button is there only with JavaScript. */
  onUse: (caption: string) => void;
  /** Who looks at what the words cannot tell. */
  person: string;
  /** Shown while something stands in the way: the tick that sends it all the same. */
  children: ReactNode;
}

function Proposal({ caption, onUse }: { caption: string; onUse: Props["onUse"] }) {
  return (
    <div className="grid gap-2 justify-items-start">
      <p className="t-strong">A caption that passes</p>
      <p className="whitespace-pre-line break-words border-l-2 border-ok pl-3 max-h-40 overflow-y-auto w-full">
        {caption}
      </p>
      <button type="button" className="btn btn-2 noscript:hidden" onClick={() => onUse(caption)}>
        <Icon name="check" size="s" /> Use this caption
      </button>
    </div>
  );
}

/**
 * The caption checked while it is typed: each place's rule, the fix to take over, and the brief's checklist. The
 * server runs the same rules on what is sent.
 */
export function CaptionCheck({ rules, agreed, text, onUse, person, children }: Props) {
  const caption = { ...rules, text: useDeferredValue(text) };
  const findings = checkDisclosure(caption);
  const items = checklistOf(agreed, caption.text);
  const open = findings.filter((one) => !one.ok).length;
  // Of a post, the words may be right and only the platform's own label off.
  const onlyLabel = findings.every((one) => one.ok || one.code === "label_missing");
  const what = onlyLabel
    ? "The platform’s own label is not declared"
    : "The caption does not disclose the ad";
  const empty = caption.text.trim() === "";
  const medium = mediumNote(rules.format ?? "");
  const label = PLATFORM_LABELS[rules.platform];
  const proposed = open > 0 ? proposedCaption(caption) : caption.text;
  return (
    <div className="well grid gap-4">
      <section aria-label="Disclosure" className="grid gap-3">
        <p className="t-strong" role="status">
          {empty
            ? "The caption must say that it is an ad. The rules of this deal:"
            : open === 0
              ? "The caption says that it is an ad, everywhere it has to"
              : `${what} yet${findings.length === 1 ? "" : `: ${open} of ${findings.length} rules unmet`}`}
        </p>
        <DisclosureList findings={findings} quiet={empty} />
        {!empty && proposed !== caption.text && <Proposal caption={proposed} onUse={onUse} />}
        {open > 0 && children}
        {label && (
          <p className="t-small t-2">Switch on “{label}” when you post: it is asked for beside the words.</p>
        )}
        {medium && <p className="t-small t-2">{medium}</p>}
      </section>
      {items.length > 0 && (
        <section aria-label="Checklist of the brief" className="grid gap-3">
          <p className="t-strong">What the brief asks for</p>
          <Checklist items={items} person={person} />
        </section>
      )}
    </div>
  );
}
