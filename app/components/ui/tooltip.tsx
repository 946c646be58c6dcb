import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";

export interface TooltipProps {
  /** Names what an icon does, or explains a word. Never a fee, a limit or anything one must know. */
  words: string;
  children: ReactElement<Record<string, unknown>>;
}

/** A few words on hover and on focus, closed by Escape. The trigger must be focusable and named on its own. */
export function Tooltip({ words, children }: TooltipProps) {
  return (
    <Base.Provider delay={400}>
      <Base.Root>
        <Base.Trigger render={children} />
        <Base.Portal>
          <Base.Positioner sideOffset={7} className="pop-z">
            <Base.Popup className="tip">{words}</Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Base.Provider>
  );
}
