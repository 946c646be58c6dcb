import type { SubmissionResult } from "@conform-to/react";
import { FileForm } from "#app/components/forms/file-form.tsx";

/** The creator adds a screenshot of the live post; a newer one takes its place. */
export function ScreenshotForm({
  result,
  again,
}: {
  result: SubmissionResult<string[]> | undefined;
  again: boolean;
}) {
  return (
    <FileForm
      id="screenshot"
      label={again ? "A newer screenshot" : "Screenshot of the live post"}
      hint="JPEG, PNG or WebP, up to 10 MB. With the caption and the label in it."
      button="Keep the screenshot"
      accept="image/png,image/jpeg,image/webp"
      result={result}
    />
  );
}
