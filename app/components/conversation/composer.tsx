import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useState, type FormEvent } from "react";
import { FileField } from "#app/components/forms/file-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SendTrouble, type Trouble } from "#app/components/forms/send-trouble.tsx";
import { sendWithProgress, SignedOut } from "#app/components/forms/send-with-progress.ts";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { ProgressBar } from "#app/components/ui/progress-bar.tsx";
import { contactsOf } from "#app/domain/conversation/contacts.ts";
import { messageForm, MOST_FILES } from "#app/domain/conversation/message-form.ts";
import { useEnterSends, useSendOnEnter } from "./use-enter-sends.ts";
import type { ConversationView } from "./view.ts";

interface ComposerProps {
  view: ConversationView;
  /** Of the next message; sending it twice is one message. */
  clientKey: string;
  maxMb: number;
  result: SubmissionResult<string[]> | undefined;
}

interface Answer {
  nextKey?: string;
  result?: SubmissionResult<string[]>;
}

/** Before acceptance: that contact details are hidden, and which of what is being written. */
function ContactHint({ view, text }: { view: ConversationView; text: string }) {
  const known = useMemo(() => new Set(view.known), [view.known]);
  if (!view.hides) return null;
  const found = contactsOf(text, known).map((one) => `“${one.words}”`);
  return (
    <p className="t-small t-2 flex gap-1.5" role="status">
      <Icon name="eye-off" size="s" />
      <span>
        {found.length > 0
          ? `${view.name} will not see ${found.join(", ")} until an offer is accepted.`
          : "Email addresses, phone numbers and other contacts stay hidden until an offer is accepted."}
      </span>
    </p>
  );
}

function EnterChoice({ on, choose }: { on: boolean | null; choose: (on: boolean) => void }) {
  if (on === null) return null;
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={(event) => choose(event.currentTarget.checked)} />
      Enter sends, Shift and Enter make a new line
    </label>
  );
}

interface OneMessageProps extends Omit<ComposerProps, "clientKey"> {
  messageKey: string;
  /** The writer has just sent another one. */
  again: boolean;
  onSent: (nextKey: string) => void;
}

/** The state of sending: how far it is, what went wrong on the way, what the server said. */
function useSending(url: string, first: Answer["result"], onSent: (nextKey: string) => void) {
  const [share, setShare] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [result, setResult] = useState(first);
  const send = async (body: FormData) => {
    setTrouble(null);
    setShare(0);
    try {
      const answer = await sendWithProgress<Answer>(url, body, setShare);
      if (answer.nextKey) onSent(answer.nextKey);
      else if (answer.result) setResult(answer.result);
      else setTrouble("broken");
    } catch (error) {
      setTrouble(error instanceof SignedOut ? "signed_out" : "broken");
    }
    setShare(null);
  };
  return { share, trouble, result, send };
}

function OneMessage({ view, messageKey, maxMb, again, onSent, ...rest }: OneMessageProps) {
  const { share, trouble, result, send } = useSending(`/messages/${view.id}/upload`, rest.result, onSent);
  const [text, setText] = useState("");
  const [withFiles, setWithFiles] = useState(false);
  const [enterSends, chooseEnter] = useEnterSends();
  const [form, fields] = useForm<{ body: string; files: File[]; clientKey: string }>({
    id: "message",
    ...(result ? { lastResult: result } : {}),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: messageForm }) as never,
    shouldRevalidate: "onInput",
  });
  useSendOnEnter(form.id, enterSends === true);
  useEffect(() => {
    if (again) document.getElementById(fields.body.id)?.focus();
  }, [again, fields.body.id]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    form.onSubmit(event);
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (share === null) void send(new FormData(event.currentTarget));
  };
  const onInput = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLTextAreaElement) setText(target.value);
  };
  const { id, errorId, errors, allErrors, noValidate } = form;
  const shell = { id, errorId, errors, allErrors, noValidate, onSubmit, onInput };
  return (
    <FormShell form={shell} encType="multipart/form-data" className="grid gap-3">
      <input type="hidden" name="clientKey" value={messageKey} />
      <input type="hidden" name="seen" value={view.lastPosition} />
      <TextArea meta={fields.body} label={`Message to ${view.name}`} rows={3} />
      <ContactHint view={view} text={text} />
      <details onToggle={(event) => setWithFiles(event.currentTarget.open)}>
        <summary className="t-small t-strong inline-flex min-h-8 cursor-pointer items-center gap-1.5">
          <Icon name={withFiles ? "chevron-up" : "plus"} size="s" />
          Add files
        </summary>
        <div className="mt-2">
          <FileField
            meta={fields.files}
            label="Files"
            hint={`JPEG, PNG, WebP, GIF or PDF, up to ${maxMb} MB each, ${MOST_FILES} at most. Places in photos are removed.`}
            accept="image/*,application/pdf"
            multiple
          />
        </div>
      </details>
      {share !== null && share < 1 && withFiles && (
        <ProgressBar percent={share * 100} label="Sending the files" />
      )}
      <SendTrouble
        trouble={trouble}
        broken="The connection broke. Send it again: if it did arrive, it is still one message."
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <EnterChoice on={enterSends} choose={chooseEnter} />
        <Button pending={share !== null}>
          <Icon name="send" />
          Send
        </Button>
      </div>
    </FormShell>
  );
}

/** Writes in a conversation: text and files, with progress; works without JavaScript. */
export function Composer({ clientKey, ...props }: ComposerProps) {
  const { revalidate } = useRevalidator();
  const [next, setNext] = useState<string | null>(null);
  const onSent = (nextKey: string) => {
    setNext(nextKey);
    revalidate();
  };
  // The key of the first message stays while the page is loaded again around it: what is being typed stays too.
  const [first] = useState(clientKey);
  const messageKey = next ?? first;
  return (
    <OneMessage {...props} key={messageKey} messageKey={messageKey} again={next !== null} onSent={onSent} />
  );
}
