import type { FormEvent } from "react";
import { Icon } from "#app/components/ui/icon.tsx";

const YEAR = 31_536_000;

/** With JavaScript the theme changes at once, without a request; the cookie tells the server from then on. */
function switchHere(event: FormEvent<HTMLFormElement>) {
  const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
  if (!button) return;
  event.preventDefault();
  document.cookie = `theme=${button.value}; path=/; max-age=${YEAR}; samesite=lax`;
  document.documentElement.dataset.theme = button.value;
}

/** Light or dark. The page shows the one of the two buttons that changes something: only CSS knows the system's choice. */
export function ThemeToggle() {
  return (
    <form method="post" action="/resources/theme" className="theme" onSubmit={switchHere}>
      <button className="iconbtn moon" name="theme" value="dark" aria-label="Switch to dark">
        <Icon name="moon" />
      </button>
      <button className="iconbtn sun" name="theme" value="light" aria-label="Switch to light">
        <Icon name="sun" />
      </button>
    </form>
  );
}
