import { useFetcher } from "@remix-run/react";
import type { MouseEvent } from "react";
import { Icon } from "#app/components/ui/icon.tsx";

const FORM = "keep-brief";

/** The form of every keep button of a page: once per page, outside of other forms, which must not nest. */
export function KeepForm() {
  return <form id={FORM} method="post" hidden />;
}

interface KeepButtonProps {
  slug: string;
  title: string;
  saved: boolean;
  /** Over the whole width, with a frame. */
  wide?: boolean;
}

/**
 * Keeps a brief for later, or lets it go. Without JavaScript it sends the page's KeepForm and the page is loaded
 * again; with it only this button changes.
 */
export function KeepButton({ slug, title, saved, wide }: KeepButtonProps) {
  const fetcher = useFetcher();
  const sent = fetcher.formData?.get("keep");
  const kept = typeof sent === "string" ? sent === "yes" : saved;
  const action = `/briefs/${slug}/keep`;
  const keep = kept ? "no" : "yes";
  function quietly(event: MouseEvent) {
    event.preventDefault();
    fetcher.submit({ keep, quiet: "yes" }, { method: "post", action });
  }
  return (
    <button
      type="submit"
      form={FORM}
      formAction={action}
      name="keep"
      value={keep}
      onClick={quietly}
      className={wide ? "btn btn-2 full" : "btn btn-3 btn-s relative z-[2] ml-auto flex-none self-start"}
      aria-pressed={kept}
      aria-label={`Save “${title}”`}
    >
      <Icon name={kept ? "bookmark-check" : "bookmark"} size="s" />
      {kept ? "Saved" : "Save"}
    </button>
  );
}
