import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";

export interface DialogProps {
  title: string;
  /** One sentence on what the decision means; read with the title. */
  description?: ReactNode;
  /** The button that opens it, such as `<Button type="button" look="2">Decline</Button>`. */
  trigger?: ReactElement<Record<string, unknown>>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  wide?: boolean;
  children: ReactNode;
}

/**
 * A decision over the page: a sheet on phones, centred at the desk. Focus stays inside and goes back to the
 * trigger; Escape and a press outside close it. Needs JavaScript: what must work without it needs a page too.
 */
export function Dialog({ title, description, trigger, open, onOpenChange, wide, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="veil" />
        <Base.Popup className={wide ? "dialog dialog-wide" : "dialog"}>
          <div className="mb-2 flex items-start justify-between gap-4">
            <Base.Title className="t-title">{title}</Base.Title>
            <Base.Close className="iconbtn -mt-1.5 -mr-2 flex-none" aria-label="Close">
              <Icon name="x" />
            </Base.Close>
          </div>
          {description && <Base.Description className="t-2 mb-4">{description}</Base.Description>}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The buttons of a dialog, the primary one last; stacked on phones. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="dialog-ft">{children}</div>;
}

/** Closes the dialog around it: give it the button to use. */
export function DialogClose({ children }: { children: ReactElement<Record<string, unknown>> }) {
  return <Base.Close render={children} />;
}
