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
  const { state, formMethod, formData } = useNavigation();
  const form = useFormState();
  const busy = pending || (form ? form.pending : state !== "idle" && formMethod === "POST");
  const own = buttonKey(rest.name, rest.value);
  // A plain form says by its data which of its buttons, or which other form, was sent.
  const sentBy = form
    ? form.sentBy
    : rest.name && formData && buttonKey(rest.name, formData.get(rest.name) ?? "");
  const mine = pending || (busy && (!sentBy || sentBy === own));
  return (
    <Button {...rest} type="submit" pending={mine} aria-disabled={busy || rest["aria-disabled"]}>
      {mine && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
