import { useEffect, useState } from "react";

const KEY = "enter-sends";

/**
 * Whether Enter sends, as this browser remembers it; at first where there is a real keyboard, not on touch screens,
 * whose Enter is the only way to a new line. Null until the browser has been asked.
 */
export function useEnterSends(): [boolean | null, (on: boolean) => void] {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    const kept = window.localStorage.getItem(KEY);
    setOn(kept === null ? window.matchMedia("(hover: hover) and (pointer: fine)").matches : kept === "1");
  }, []);
  const choose = (next: boolean) => {
    window.localStorage.setItem(KEY, next ? "1" : "0");
    setOn(next);
  };
  return [on, choose];
}

/** Sends the form when Enter is pressed in its text; with Shift, or while a character is being composed, not. */
export function useSendOnEnter(formId: string, on: boolean): void {
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!on || !(form instanceof HTMLFormElement)) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      if (!(event.target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      form.requestSubmit();
    };
    form.addEventListener("keydown", press);
    return () => form.removeEventListener("keydown", press);
  }, [formId, on]);
}
