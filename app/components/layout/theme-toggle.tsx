import { useFetcher, useLocation } from "@remix-run/react";
import { Icon } from "#app/components/ui/icon.tsx";

/** Light, dark, or as the system says: remembered in a cookie, so that the server sends the right page at once. */
export function ThemeToggle({ theme }: { theme: "light" | "dark" | null }) {
  const fetcher = useFetcher();
  const { pathname, search } = useLocation();
  const pending = fetcher.formData?.get("theme");
  const shown =
    pending === "light" || pending === "dark" || pending === "system" ? pending : (theme ?? "system");
  const next = shown === "system" ? "dark" : shown === "dark" ? "light" : "system";
  const icon = shown === "dark" ? "moon" : shown === "light" ? "sun" : "moon";
  return (
    <fetcher.Form method="post" action="/resources/theme">
      <input type="hidden" name="back" value={pathname + search} />
      <button
        className="iconbtn"
        name="theme"
        value={next}
        aria-label={`Colours: ${shown}. Switch to ${next}`}
      >
        <Icon name={icon} />
      </button>
    </fetcher.Form>
  );
}
