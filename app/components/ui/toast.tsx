import { Toast as Base } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

const SHOWN_MS = 10_000;

function Shown() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className="toast" swipeDirection={["down", "left"]}>
      <Base.Title render={<p />} />
      {toast.actionProps && <Base.Action />}
      <Base.Close aria-label="Dismiss">
        <Icon name="x" size="s" />
      </Base.Close>
    </Base.Root>
  ));
}

/** Holds the toasts of the pages inside it: bottom centre on phones, bottom left at the desk. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={SHOWN_MS} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="toasts">
          <Shown />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

export interface ToastOptions {
  /** Shown as a button while the act can still be undone. */
  undo?: () => void;
}

/**
 * Says what happened: "Declined Tomás Rivera". Stays 10 s, longer while focused or hovered. Never for errors,
 * which belong to the page. Returns the function that shows one.
 */
export function useToast(): (words: string, options?: ToastOptions) => void {
  const { add, close } = Base.useToastManager();
  return (words, { undo } = {}) => {
    const shown: { id?: string } = {};
    const act = () => {
      undo?.();
      close(shown.id);
    };
    shown.id = add({ title: words, ...(undo && { actionProps: { children: "Undo", onClick: act } }) });
  };
}
