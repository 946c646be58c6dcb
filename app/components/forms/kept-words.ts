import { inStorage } from "./browser-storage.ts";

/** What stood in a form, kept in this tab of the browser: never passwords, files, or what nobody typed. */
interface Kept {
  /** The page and the form in it. */
  at: string;
  /** When it was kept, as milliseconds. */
  since: number;
  /** The server found that its sender was signed out: it goes back into its form. */
  unsent: boolean;
  fields: [name: string, value: string][];
}

const UNSENT = "sweetspot:unsent";
const HOUR = 3_600_000;
// Whoever signs in must not put their own form in the place of the one that was interrupted.
const SIGNING_IN = /^\/(?:sign-in|forgot-password|reset-password|join)(?:\/|$)/;

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" && value !== null && "fields" in value && Array.isArray(value.fields);

function read(key: string): Kept | null {
  const kept = inStorage("session", (storage) => JSON.parse(storage.getItem(key) ?? "null") as unknown);
  return isKept(kept) ? kept : null;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTyped = (one: Element): one is Control =>
  (one instanceof HTMLInputElement &&
    !["hidden", "password", "file", "submit", "button"].includes(one.type)) ||
  one instanceof HTMLTextAreaElement ||
  one instanceof HTMLSelectElement;
const isTick = (one: Control): one is HTMLInputElement =>
  one instanceof HTMLInputElement && (one.type === "checkbox" || one.type === "radio");

const controlsOf = (form: HTMLFormElement): Control[] => [...form.elements].filter(isTyped);
const typedIn = (controls: Control[]): [string, string][] =>
  controls
    .filter((one) => one.name !== "" && (!isTick(one) || one.checked))
    .map((one) => [one.name, one.value]);
// What is ticked may follow from what the server knows by now.
const textsOf = (form: HTMLFormElement): Control[] => controlsOf(form).filter((one) => !isTick(one));

const placeOf = (form: HTMLFormElement, page: string) => `${page}#${form.id}`;

/** Before a form is sent: should its sender be signed out by now, nothing of it is lost. */
export function keepUnsent(form: HTMLFormElement, page: string): void {
  if (SIGNING_IN.test(page)) return;
  const kept: Kept = {
    ...{ at: placeOf(form, page), since: Date.now(), unsent: false, fields: typedIn(controlsOf(form)) },
  };
  inStorage("session", (storage) => storage.setItem(UNSENT, JSON.stringify(kept)));
}

/** On the page for signing in: what was sent last was not taken. */
export function markUnsent(): void {
  const kept = read(UNSENT);
  if (kept)
    inStorage("session", (storage) => storage.setItem(UNSENT, JSON.stringify({ ...kept, unsent: true })));
}

/** Sets a value as typing would: React and Conform both hear of it. */
function type(control: Control, value: string): void {
  const own = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(own, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

function fillIn(controls: Control[], fields: Kept["fields"]): void {
  const left = [...fields];
  for (const control of controls) {
    const at = left.findIndex(
      ([name, value]) => name === control.name && (!isTick(control) || value === control.value),
    );
    const kept = left[at]?.[1] ?? null;
    if (kept !== null) left.splice(at, 1);
    // A radio button is let go by pressing another one.
    const pressed =
      isTick(control) && control.checked !== (kept !== null) && (kept ?? control.type) !== "radio";
    const typed = !isTick(control) && kept !== null && kept !== control.value;
    if (pressed) control.click();
    if (typed) type(control, kept);
    if (pressed || typed) control.closest("details")?.setAttribute("open", "");
  }
}

/** Puts back what was kept of a form that could not be sent; whether there was something. Once. */
export function restoreUnsent(form: HTMLFormElement, page: string): boolean {
  const kept = read(UNSENT);
  if (!kept?.unsent || kept.at !== placeOf(form, page)) return false;
  inStorage("session", (storage) => storage.removeItem(UNSENT));
  if (Date.now() - kept.since > HOUR || kept.fields.length === 0) return false;
  fillIn(controlsOf(form), kept.fields);
  return true;
}

const keyOf = (form: string, page: string) => `sweetspot:typed:${page}#${form}`;

/** While somebody types into a long form: a reload takes no words. `page` tells it from others of the same name. */
export function keepTyped(form: HTMLFormElement, page: string): void {
  const kept: Kept = { at: "", since: Date.now(), unsent: false, fields: typedIn(textsOf(form)) };
  inStorage("session", (storage) => storage.setItem(keyOf(form.id, page), JSON.stringify(kept)));
}

/** Puts back what was typed before a reload. */
export function restoreTyped(form: HTMLFormElement, page: string): void {
  const kept = read(keyOf(form.id, page));
  if (kept) fillIn(textsOf(form), kept.fields);
}

/** A form arrived: what was typed into it is not needed any more. */
export function forgetTyped(formId: string, page: string): void {
  inStorage("session", (storage) => storage.removeItem(keyOf(formId, page)));
}
