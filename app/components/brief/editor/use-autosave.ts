import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import { sendStep, type Answer } from "./autosave-request.ts";
import { FORM_ID } from "./editor-fields.ts";
import { forget, keep, sameFields, typedFields } from "./kept-text.ts";

const PAUSE_MS = 1_200;
const AGAIN_MS = 15_000;

export type SaveState = Answer | { kind: "idle" } | { kind: "saving" };

interface AutosaveOptions {
  briefId: string;
  step: string;
  /** Digest of the step as the server showed it. */
  base: string;
  /** This browser holds older text that nobody has decided about: it stays as it is. */
  holding: boolean;
}

const formNow = () => document.getElementById(FORM_ID) as HTMLFormElement | null;

/**
 * Saves the step a moment after the last key. What is typed goes into this browser first and leaves it once the
 * server has it; what could not be sent is tried again when the connection is back, and every 15 s.
 */
export function useAutosave({ briefId, step, base: first, holding }: AutosaveOptions) {
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [base, setBase] = useState(first);
  const { revalidate } = useRevalidator();
  const now = useRef({ base: first, busy: false, stopped: false, holding });
  now.current.holding = holding;
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const save = useCallback(async () => {
    const form = formNow();
    if (!form || now.current.busy || now.current.stopped) return;
    const sent = typedFields(form);
    now.current.busy = true;
    setState({ kind: "saving" });
    const answer = await sendStep(`/brand/briefs/${briefId}/autosave/${step}`, sent, now.current.base);
    now.current.busy = false;
    if (now.current.stopped) return;
    setState(answer);
    if (answer.kind === "conflict" || answer.kind === "gone") now.current.stopped = true;
    const later = (ms: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), ms);
    };
    if (answer.kind === "offline" || answer.kind === "failed") later(AGAIN_MS);
    if (answer.kind !== "saved") return;
    now.current.base = answer.base;
    setBase(answer.base);
    const still = formNow();
    if (still && sameFields(typedFields(still), sent)) {
      if (!now.current.holding) forget(briefId, step);
    } else later(PAUSE_MS);
    revalidate();
  }, [briefId, step, revalidate]);

  const touch = useCallback(() => {
    const form = formNow();
    if (!form) return;
    if (!now.current.holding) keep(briefId, step, typedFields(form));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  }, [briefId, step, save]);

  useEffect(() => {
    const form = formNow();
    // Adding and removing a line changes the form without a key being pressed.
    const onClick = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button?.name.startsWith("__intent")) setTimeout(touch);
    };
    form?.addEventListener("input", touch);
    form?.addEventListener("click", onClick);
    return () => {
      form?.removeEventListener("input", touch);
      form?.removeEventListener("click", onClick);
    };
  }, [touch]);

  useEffect(() => {
    const { current } = now;
    current.stopped = false;
    const online = () => void save();
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      clearTimeout(timer.current);
      current.stopped = true;
    };
  }, [save]);

  return { state, base, touch };
}
