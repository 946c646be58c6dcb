import { Form, type FormProps, useLocation, useNavigation } from "@remix-run/react";
import { type FocusEvent, type FormEvent, type ReactNode, useEffect, useState } from "react";
import { Notice } from "#app/components/ui/notice.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { buttonKey, FormStateProvider } from "./form-state.ts";
import { keepUnsent, restoreUnsent } from "./kept-words.ts";

/** What the shell needs of Conform's form metadata; every FormMetadata fits. */
export interface FormMeta {
  id: string;
  errorId: string;
  errors: string[] | undefined;
  allErrors: Record<string, string[]>;
  noValidate: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  // Of forms whose checks are fetched late; Conform listens by itself.
  onFocus?: () => void;
  onBlur?: (event: FocusEvent<HTMLFormElement>) => void;
  onInput?: (event: FormEvent<HTMLFormElement>) => void;
}

export interface FormShellProps extends Pick<
  FormProps,
  "action" | "encType" | "replace" | "preventScrollReset" | "className" | "reloadDocument"
> {
  form: FormMeta;
  /** Get only for searches; what changes something is a post. */
  method?: "post" | "get";
  /** In place of Conform's own, which it must call; what it prevents is not sent. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

const submitterOf = (event: FormEvent<HTMLFormElement>) =>
  (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;

/** Whether this form got back what its sender had typed before being signed out. */
function useRestored(formId: string, page: string): boolean {
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    const form = document.getElementById(formId);
    if (form instanceof HTMLFormElement && restoreUnsent(form, page)) setRestored(true);
  }, [formId, page]);
  return restored;
}

/**
 * A form wired to Conform: checks in the browser once JavaScript is there and by the server always, sums up
 * several errors, cannot be sent twice while it is on its way, and loses nothing when its sender is signed out by then.
 */
export function FormShell({
  form,
  method = "post",
  className = "stack",
  onSubmit,
  children,
  ...rest
}: FormShellProps) {
  const { state } = useNavigation();
  const { pathname } = useLocation();
  const restored = useRestored(form.id, pathname);
  const [sent, setSent] = useState<{ by: string | null } | null>(null);
  useEffect(() => {
    if (state === "idle") setSent(null);
  }, [state]);
  const pending = sent !== null && state !== "idle";

  function submit(event: FormEvent<HTMLFormElement>) {
    if (pending) return event.preventDefault();
    (onSubmit ?? form.onSubmit)(event);
    if (event.defaultPrevented) return;
    keepUnsent(event.currentTarget, pathname);
    const button = submitterOf(event);
    setSent({ by: buttonKey(button?.name, button?.value) });
  }

  return (
    <FormStateProvider value={{ pending, sentBy: sent?.by ?? null }}>
      <Form
        {...rest}
        id={form.id}
        method={method}
        className={className}
        noValidate={form.noValidate}
        onSubmit={submit}
        onFocus={form.onFocus}
        onBlur={form.onBlur}
        onInput={form.onInput}
        aria-describedby={form.errors?.length ? form.errorId : undefined}
      >
        {restored && (
          <Notice tone="ok">
            What you typed before you were signed out stands here again. Nothing was sent yet.
          </Notice>
        )}
        <ErrorSummary form={form} />
        {children}
      </Form>
    </FormStateProvider>
  );
}
