import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { Notice } from "#app/components/ui/notice.tsx";

interface Props {
  /** What the caption needs; null when it discloses. */
  unmet: string | null;
  meta: FieldMeta;
  creatorName: string;
  what: "draft" | "post";
}

/** What stands in the way of a yes, and the reason that lets it pass all the same. Nothing when nothing does. */
export function UnmetDisclosure({ unmet, meta, creatorName, what }: Props) {
  if (!unmet) return null;
  const verb = what === "draft" ? "approve" : "accept";
  return (
    <>
      <Notice tone="info" title="The caption does not disclose the ad">
        {unmet[0]?.toUpperCase()}
        {unmet.slice(1)}. Ask for it, or {verb} with a reason. Without an answer the {what} goes back to{" "}
        {creatorName} at the limit; silence does not {verb} it.
      </Notice>
      <TextArea
        meta={meta}
        label={`${what === "draft" ? "Approve" : "Accept"} without it, because`}
        hint={`${creatorName} reads this. It stays in the deal’s record under your name.`}
        rows={2}
      />
    </>
  );
}
