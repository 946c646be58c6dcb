import { useNavigation } from "@remix-run/react";
import { Button, type ButtonProps } from "#app/components/ui/button.tsx";
import { buttonKey, useFormState } from "./form-state.ts";

export interface SubmitButtonProps extends Omit<ButtonProps, "type"> {
  /** What it says while the form is on its way: "Sending". */
  pendingLabel?: string;
}

/**
 * Sends the form around it; give it a verb that says the result. While the form is on its way it shows that and
 * ignores further presses. With several buttons, `name` and `value` tell which one was pressed.
 */
export function SubmitButton({ pendingLabel, pending, children, ...rest }: SubmitButtonProps) {
  const { state, formMethod } = useNavigation();
  const form = useFormState();
  const busy = pending || (form ? form.pending : state !== "idle" && formMethod === "POST");
  const mine = pending || (busy && (!form?.sentBy || form.sentBy === buttonKey(rest.name, rest.value)));
  return (
    <Button {...rest} type="submit" pending={mine} aria-disabled={busy || rest["aria-disabled"]}>
      {mine && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
