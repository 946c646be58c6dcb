import { type RefObject, useEffect, useRef, useState } from "react";

const PAUSE_MS = 800;

/** `idle`: nothing new. `kept`: only in this browser, because the server did not take it. */
export type DraftState = "idle" | "saving" | "saved" | "kept";

interface Options {
  /** Where the draft is sent. */
  action: string;
  /** The browser's own place for it, different for each creator and brief. */
  storageKey: string;
}

function fieldsOf(form: HTMLFormElement): FormData {
  const fields = new FormData(form);
  fields.delete("__intent__");
  return fields;
}

const asText = (fields: FormData) =>
  JSON.stringify([...fields].filter(([, value]) => typeof value === "string"));

/** Puts what the browser kept back into empty and unchanged fields alike: it is newer than what the server has. */
function restore(form: HTMLFormElement, stored: string): void {
  const values = JSON.parse(stored) as [string, string][];
  for (const [name, value] of values) {
    const field = form.elements.namedItem(name);
    if (
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && field.type === "text")
    ) {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

/** Sends the draft; false when the server could not take it, for whatever reason: offline, signed out. */
async function send(action: string, fields: FormData): Promise<boolean> {
  try {
    // Not followed: a redirect means the sign-in page, and this page must stay as it is.
    const response = await fetch(action, {
      method: "POST",
      body: fields,
      redirect: "manual",
      keepalive: true,
    });
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Keeps what is typed into a form as a draft on the server, shortly after each pause. What the server does not
 * take (no network, signed out meanwhile) stays in this browser and is put back the next time. Returns how it
 * stands, for a line under the form.
 */
export function useDraft(form: RefObject<HTMLElement>, { action, storageKey }: Options): DraftState {
  const [state, setState] = useState<DraftState>("idle");
  const last = useRef<string | null>(null);
  useEffect(() => {
    const element = form.current?.closest("form") ?? form.current?.querySelector("form");
    if (!(element instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    last.current = asText(fieldsOf(element));
    async function save(target: HTMLFormElement) {
      const fields = fieldsOf(target);
      const text = asText(fields);
      if (text === last.current) return;
      setState("saving");
      const taken = await send(action, fields);
      if (taken) {
        last.current = text;
        localStorage.removeItem(storageKey);
      } else localStorage.setItem(storageKey, text);
      setState(taken ? "saved" : "kept");
    }
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(element), PAUSE_MS);
    };
    const now = () => {
      clearTimeout(timer);
      void save(element);
    };
    const sent = () => {
      clearTimeout(timer);
      // Whoever is signed out by now is sent to the sign-in page, and what they typed must not go with this one.
      last.current = asText(fieldsOf(element));
      localStorage.setItem(storageKey, last.current);
    };
    element.addEventListener("input", later);
    element.addEventListener("click", later);
    element.addEventListener("submit", sent);
    addEventListener("pagehide", now);
    const stored = localStorage.getItem(storageKey);
    if (stored) restore(element, stored);
    return () => {
      now();
      removeEventListener("pagehide", now);
      element.removeEventListener("input", later);
      element.removeEventListener("click", later);
      element.removeEventListener("submit", sent);
      removeEventListener("pagehide", now);
    };
  }, [form, action, storageKey]);
  return state;
}
