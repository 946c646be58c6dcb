import { useNavigate } from "@remix-run/react";
import { type FormEvent, useEffect, useRef } from "react";
import { Icon } from "#app/components/ui/icon.tsx";

const PAUSE_MS = 250;

/** The address of a GET form as it stands, without its empty fields and without the usual order. */
export function addressOf(form: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [key, value] of new FormData(form))
    if (typeof value === "string" && value !== "" && !(key === "sort" && value === "newest"))
      params.append(key, value);
  const query = params.toString();
  return query ? `/briefs?${query}` : "/briefs";
}

/**
 * The search field of the list of briefs. With JavaScript the list follows what is typed, after a short pause and
 * without leaving the field; without it the form is sent by its button.
 */
export function SearchBox({ q }: { q: string }) {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const stop = () => clearTimeout(timer.current);
  useEffect(() => {
    const field = input.current;
    const form = field?.form;
    // The filters changed by a link or by going back. Whoever types is not disturbed.
    if (field && document.activeElement !== field && field.value !== q) field.value = q;
    form?.addEventListener("submit", stop);
    return () => form?.removeEventListener("submit", stop);
  }, [q]);
  useEffect(() => stop, []);
  function typed({ currentTarget: { form } }: FormEvent<HTMLInputElement>) {
    stop();
    if (!form) return;
    timer.current = setTimeout(() => {
      navigate(addressOf(form), { replace: true, preventScrollReset: true });
    }, PAUSE_MS);
  }
  return (
    <div className="search grow">
      <label className="sr-only" htmlFor="q">
        Search briefs
      </label>
      <Icon name="search" />
      <input
        ref={input}
        className="input"
        id="q"
        name="q"
        type="search"
        placeholder="Noodles, trail running, a brand"
        defaultValue={q}
        onInput={typed}
        autoComplete="off"
        enterKeyHint="search"
      />
    </div>
  );
}
