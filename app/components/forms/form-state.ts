import { createContext, useContext } from "react";

export interface FormState {
  /** The form is on its way to the server. */
  pending: boolean;
  /** The button that sent it, as "name=value"; null when it has no name. */
  sentBy: string | null;
}

const Context = createContext<FormState | null>(null);

export const FormStateProvider = Context.Provider;

/** The state of the form around; null outside of a FormShell. */
export const useFormState = (): FormState | null => useContext(Context);

/** How a button is told from the others of its form. */
export const buttonKey = (name: string | undefined, value: unknown): string | null =>
  name && (typeof value === "string" || typeof value === "number") ? `${name}=${value}` : null;
