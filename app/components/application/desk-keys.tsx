import { useEffect, useState } from "react";
import { Button } from "#app/components/ui/button.tsx";
import { Dialog } from "#app/components/ui/dialog.tsx";

const KEYS = [
  ["j", "Next application"],
  ["k", "Previous application"],
  ["x", "Tick or untick it"],
  ["o", "Open or close it"],
  ["s", "Shortlist it"],
  ["d", "Decline it, with a reason"],
  ["?", "This list"],
] as const;
const STORED = "desk-keys";

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-desk-row]")];
const current = () => document.activeElement?.closest<HTMLElement>("[data-desk-row]") ?? null;

function move(by: 1 | -1): void {
  const all = rows();
  const at = all.indexOf(current() ?? document.body);
  const to = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by));
  all[to]?.focus();
}

const press = (key: string) => current()?.querySelector<HTMLElement>(`[data-key=${key}]`)?.click();

const ACTS: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  x: () => press("select"),
  o: () => press("open"),
  s: () => press("shortlist"),
  d: () => press("decline"),
};

/** Somebody types: a tick box and a button are no place to type. */
function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = target.closest("input, textarea, select, [contenteditable]");
  return field !== null && !(field instanceof HTMLInputElement && field.type === "checkbox");
}

function useKeys(on: boolean, help: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || typing(event.target)) return;
      if (document.querySelector("[role=dialog]")) return;
      const act = event.key === "?" ? help : on ? ACTS[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [on, help]);
}

/** The keyboard of the desk: its shortcuts, the list of them, and the switch that turns them off. */
export function DeskKeys() {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(STORED) !== "off"), []);
  const [show] = useState(() => () => setOpen(true));
  useKeys(on, show);
  const turn = (next: boolean) => {
    localStorage.setItem(STORED, next ? "on" : "off");
    setOn(next);
  };
  return (
    <Dialog
      title="Keyboard"
      description="Works while no field has focus."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button type="button" look="3" className="max-md:hidden">
          Keyboard <kbd className="tag">?</kbd>
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {KEYS.map(([key, words]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="tag">{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <label className="check mt-4">
        <input type="checkbox" checked={on} onChange={(event) => turn(event.currentTarget.checked)} />
        <span>Shortcuts are on</span>
      </label>
    </Dialog>
  );
}
